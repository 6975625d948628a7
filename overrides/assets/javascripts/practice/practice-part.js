// What every element of the practice page has in common: it hears its own events and those of the lab while it stands in a
// page.
import { lab } from "./lab.js";

export class PracticePart extends HTMLElement {
  static events = [];
  static heard = ["change"];

  connectedCallback() {
    for (const name of this.constructor.events) this.addEventListener(name, this);
    for (const name of this.constructor.heard) lab.addEventListener(name, this);
    if (lab.result) this.show("change");
  }

  disconnectedCallback() {
    for (const name of this.constructor.events) this.removeEventListener(name, this);
    for (const name of this.constructor.heard) lab.removeEventListener(name, this);
  }

  handleEvent(event) {
    if (event.target === lab) return this.show(event.type);
    this.act(event);
  }

  static define(name) {
    if (!customElements.get(name)) customElements.define(name, this);
  }
}
