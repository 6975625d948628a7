// <card-filter>: shows only the cards of one kind, of one section, or of both, and says how many these are. The choice
// stands in the page's address (?kind=formula&section=attention), so that it can be kept and shared; a link to a card
// or section that the choice hides ends it.
import { announce, prepareAnnouncements } from "./announce.js";

const PARTS = { section: ".deck-section", card: ".deck-card" };
const FIELDS = ["kind", "section"];

class CardFilter extends HTMLElement {
  connectedCallback() {
    prepareAnnouncements();
    this.hidden = false;
    this.addEventListener("change", this);
    this.clear.addEventListener("click", this);
    window.addEventListener("hashchange", this);
    this.#read();
    this.#reveal();
  }

  disconnectedCallback() {
    this.removeEventListener("change", this);
    this.clear.removeEventListener("click", this);
    window.removeEventListener("hashchange", this);
  }

  get form() {
    return this.querySelector("form");
  }

  get clear() {
    return this.querySelector("button");
  }

  get sections() {
    return [...document.querySelectorAll(PARTS.section)];
  }

  handleEvent({ type }) {
    if (type === "hashchange") return this.#reveal();
    if (type === "click") this.form.reset();
    return this.#choose();
  }

  // What the address asks for; a word that the form does not offer is as good as none.
  #read() {
    const asked = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const field = this.form.elements[name];
      field.value = asked.get(name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
    this.#show();
  }

  #choose() {
    const address = new URL(location);
    for (const name of FIELDS) {
      const { value } = this.form.elements[name];
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
    announce(this.#show());
  }

  #show() {
    const { kind, section } = Object.fromEntries(new FormData(this.form));
    let shown = 0;
    let all = 0;
    for (const part of this.sections) {
      const cards = [...part.querySelectorAll(PARTS.card)];
      for (const card of cards) {
        card.hidden = Boolean((kind && card.dataset.kind !== kind) || (section && part.dataset.section !== section));
      }
      const left = cards.filter((card) => !card.hidden).length;
      part.hidden = left === 0;
      shown += left;
      all += cards.length;
    }
    return this.#count(shown, all);
  }

  #count(shown, all) {
    const sentence = shown ? `${shown} of ${all} cards shown` : "No card of this kind in this section";
    this.querySelector(".card-filter__count").textContent = sentence;
    return sentence;
  }

  #reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    this.form.reset();
    this.#choose();
    target.scrollIntoView();
  }
}

if (!customElements.get("card-filter")) customElements.define("card-filter", CardFilter);
