// What every element of the study page has in common: it hears its own events while it stands in a page.
export class Part extends HTMLElement {
  static events = [];

  connectedCallback() {
    for (const name of this.constructor.events) this.addEventListener(name, this);
  }

  disconnectedCallback() {
    for (const name of this.constructor.events) this.removeEventListener(name, this);
  }

  get form() {
    return this.querySelector("form");
  }

  tell(name, detail = null) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  static define(name) {
    if (!customElements.get(name)) customElements.define(name, this);
  }
}
