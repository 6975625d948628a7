// <glossary-term>: a link to a glossary entry that shows the entry's definition where the reader is: on hover, on focus, and
// at the first tap. The definitions are fetched once, when the first of them is wanted. Escape closes; the definition may be
// hovered and selected.
const TIP_ID = "glossary-tip";
const HIDE_AFTER = 150; // ms: time enough to move the pointer from the term to its definition

const DEFINITIONS = new URL("../../glossary/terms.json", import.meta.url);
// On the page of the whole notebook the glossary is a part of the page, and its ids have its name in front.
const TERM = /term-(.+)$/;

let definitions = null;

function load() {
  definitions ??= fetch(DEFINITIONS).then((reply) => reply.json());
  return definitions;
}

function makeTip() {
  const tip = Object.assign(document.createElement("div"), { id: TIP_ID, className: "glossary-tip", hidden: true });
  tip.setAttribute("role", "tooltip");
  return document.body.appendChild(tip);
}

class GlossaryTerm extends HTMLElement {
  static #shown = null;
  static #timer = 0;
  static events = ["pointerenter", "pointerleave", "focusin", "focusout", "keydown", "click"];

  connectedCallback() {
    for (const name of GlossaryTerm.events) this.addEventListener(name, this);
  }

  disconnectedCallback() {
    for (const name of GlossaryTerm.events) this.removeEventListener(name, this);
    if (GlossaryTerm.#shown === this) this.#hide();
  }

  get link() {
    return this.querySelector("a");
  }

  get tip() {
    return document.getElementById(TIP_ID) ?? makeTip();
  }

  handleEvent(event) {
    if (event.type === "keydown") return event.key === "Escape" && this.#hide();
    if (event.type === "click") return this.#tap(event);
    if (event.type === "pointerleave" || event.type === "focusout") return this.#hideSoon();
    if (event.pointerType !== "touch") this.#show();
  }

  // A finger cannot hover: its first tap shows the definition, its second follows the link.
  #tap(event) {
    if (event.pointerType !== "touch" || GlossaryTerm.#shown === this) return;
    event.preventDefault();
    this.#show();
  }

  async #show() {
    clearTimeout(GlossaryTerm.#timer);
    GlossaryTerm.#shown = this;
    const terms = await load().catch(() => null);
    const entry = terms?.[TERM.exec(this.link.hash)?.[1]];
    if (!entry || GlossaryTerm.#shown !== this) return;
    this.tip.textContent = entry[1];
    this.#place();
  }

  #place() {
    const { tip } = this;
    const at = this.link.getBoundingClientRect();
    tip.hidden = false;
    this.link.setAttribute("aria-describedby", TIP_ID);
    const left = Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
    const below = at.bottom + tip.offsetHeight + 8 < innerHeight;
    tip.style.left = `${Math.max(8, left) + scrollX}px`;
    tip.style.top = `${(below ? at.bottom + 4 : at.top - tip.offsetHeight - 4) + scrollY}px`;
    tip.onpointerenter = () => clearTimeout(GlossaryTerm.#timer);
    tip.onpointerleave = () => this.#hideSoon();
  }

  #hideSoon() {
    clearTimeout(GlossaryTerm.#timer);
    GlossaryTerm.#timer = setTimeout(() => GlossaryTerm.#shown === this && this.#hide(), HIDE_AFTER);
  }

  #hide() {
    GlossaryTerm.#shown = null;
    this.link.removeAttribute("aria-describedby");
    this.tip.hidden = true;
  }
}

if (!customElements.get("glossary-term")) customElements.define("glossary-term", GlossaryTerm);
