// <card-controls>: shows the button that the page carries hidden, and lets it open or close every card of the article.
import { announce, prepareAnnouncements } from "./announce.js";

const CARDS = "flip-card > details";
const LABELS = { show: "Show all answers", hide: "Hide all answers" };

class CardControls extends HTMLElement {
  connectedCallback() {
    prepareAnnouncements();
    this.button.hidden = false;
    this.button.addEventListener("click", this);
    // "toggle" does not bubble; on its way down it can be heard.
    this.scope.addEventListener("toggle", this, true);
    this.#label();
  }

  disconnectedCallback() {
    this.button.removeEventListener("click", this);
    this.scope.removeEventListener("toggle", this, true);
  }

  get button() {
    return this.querySelector("button");
  }

  get scope() {
    return this.closest("article") ?? document.body;
  }

  get cards() {
    return [...this.scope.querySelectorAll(CARDS)];
  }

  get allOpen() {
    return this.cards.every((card) => card.open);
  }

  handleEvent(event) {
    if (event.type === "click") this.#toggleAll();
    else this.#label();
  }

  #toggleAll() {
    const open = !this.allOpen;
    for (const card of this.cards) card.open = open;
    announce(`${this.cards.length} answers ${open ? "shown" : "hidden"}`);
  }

  #label() {
    this.button.textContent = this.allOpen ? LABELS.hide : LABELS.show;
  }
}

if (!customElements.get("card-controls")) customElements.define("card-controls", CardControls);
