// <offline-notice>: a sentence with a button, at the foot of the window until it is used or dismissed. It takes no focus, and
// steps aside while a study session runs (offline-notice.css).
const NAME = "offline-notice";
const DISMISS = "Not now";

class OfflineNotice extends HTMLElement {
  // Called by showNotice, before the element stands in the page.
  fill(sentence, label, accept, refuse) {
    this.className = "md-typeset";
    this.role = "region";
    this.ariaLabel = "Notice";
    this.sentence = sentence;
    this.actions = new Map([[label, accept], [DISMISS, refuse]]);
    const said = Object.assign(document.createElement("p"), { role: "status" });
    this.append(said, ...[...this.actions.keys()].map(button));
  }

  connectedCallback() {
    this.addEventListener("click", this);
    // A screen reader says what changes in a status that was there before.
    setTimeout(() => (this.querySelector("p").textContent = this.sentence));
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  handleEvent({ target }) {
    const act = this.actions.get(target.closest("button")?.textContent);
    if (!act) return;
    this.remove();
    act();
  }
}

function button(label) {
  return Object.assign(document.createElement("button"), { type: "button", className: "md-button", textContent: label });
}

// A later notice takes the place of an earlier one.
export function showNotice(...parts) {
  document.querySelector(NAME)?.remove();
  const notice = document.createElement(NAME);
  notice.fill(...parts);
  document.body.append(notice);
}

if (!customElements.get(NAME)) customElements.define(NAME, OfflineNotice);
