// <glossary-term>: a link to a glossary entry that shows the entry's definition where the reader is. The definitions are
// fetched once, when the first of them is wanted.
import { TIP_EVENTS, handleTip, hideTip } from "./tip.js";

const DEFINITIONS = new URL("../../glossary/terms.json", import.meta.url);
// On the page of the whole notebook the glossary is a part of the page, and its ids have its name in front.
const TERM = /term-(.+)$/;

let definitions = null;

function load() {
  definitions ??= fetch(DEFINITIONS).then((reply) => reply.json());
  return definitions;
}

async function definition({ hash }) {
  const terms = await load();
  const entry = terms[TERM.exec(hash)?.[1]];
  return entry && [entry[1]];
}

class GlossaryTerm extends HTMLElement {
  connectedCallback() {
    for (const name of TIP_EVENTS) this.addEventListener(name, this);
  }

  disconnectedCallback() {
    for (const name of TIP_EVENTS) this.removeEventListener(name, this);
    hideTip();
  }

  handleEvent(event) {
    handleTip(event, this.querySelector("a"), definition);
  }
}

if (!customElements.get("glossary-term")) customElements.define("glossary-term", GlossaryTerm);
