// <print-controls>: prints the page. In self-test the answers leave their questions: they are copied, numbered, to the end
// of the article, where only paper shows them, and print-controls.css leaves the others out. Nothing waits for the print
// itself, so the button here, the browser's own command and a saved PDF give the same.
import { announce, prepareAnnouncements } from "./announce.js";

const CARDS = "flip-card > details";
const SELF_TEST = "data-self-test";
const SAID = { on: "Answers will be printed at the end", off: "Answers will be printed with the cards" };

function make(tag, className, ...children) {
  const element = Object.assign(document.createElement(tag), { className });
  element.append(...children);
  return element;
}

// An id may stand only once in a page.
function copy(answer) {
  const item = make("li", "self-test__answer", ...answer.cloneNode(true).childNodes);
  for (const element of item.querySelectorAll("[id]")) element.removeAttribute("id");
  return item;
}

class PrintControls extends HTMLElement {
  #answers = null;

  connectedCallback() {
    prepareAnnouncements();
    this.hidden = false;
    this.querySelector("label").hidden = this.cards.length === 0;
    this.button.addEventListener("click", this);
    this.input.addEventListener("change", this);
    this.#apply();
  }

  disconnectedCallback() {
    this.button.removeEventListener("click", this);
    this.input.removeEventListener("change", this);
    this.#join();
  }

  get button() {
    return this.querySelector("button");
  }

  get input() {
    return this.querySelector("input");
  }

  get article() {
    return this.closest("article") ?? document.body;
  }

  get cards() {
    return [...this.article.querySelectorAll(CARDS)];
  }

  handleEvent(event) {
    if (event.type === "click") return window.print();
    this.#apply();
    announce(this.input.checked ? SAID.on : SAID.off);
  }

  // A browser may bring the page back with the box as it was left.
  #apply() {
    this.#join();
    if (this.input.checked) this.#part();
  }

  #part() {
    const list = make("ol", "self-test__answers", ...this.cards.map((card) => copy(card.querySelector(".answer"))));
    this.#answers = make("section", "self-test", make("h2", "", "Answers"), list);
    this.article.setAttribute(SELF_TEST, "");
    this.article.append(this.#answers);
  }

  #join() {
    this.article.removeAttribute(SELF_TEST);
    this.#answers?.remove();
    this.#answers = null;
  }
}

if (!customElements.get("print-controls")) customElements.define("print-controls", PrintControls);
