// <practice-form>: the learner's sentence and what goes with it; begins the page, and keeps its address up to date.
import { announce, prepareAnnouncements } from "../announce.js";
import { lab } from "./lab.js";
import { fromQuery, toQuery } from "./link.js";
import { PracticePart } from "./practice-part.js";
import { spoken } from "./verdicts.js";

// Milliseconds: after the last key, and before a screen reader and the address hear of it.
const PAUSE = 120;
const CALM = 600;

class PracticeForm extends PracticePart {
  static events = ["input", "change", "click", "submit"];
  static heard = ["change", "state"];
  #reading = 0;
  #telling = 0;

  connectedCallback() {
    super.connectedCallback();
    prepareAnnouncements();
    this.hidden = false;
    this.#fill({ ...this.#first(), ...fromQuery(location.search) });
    lab.start(new URL(this.dataset.base, document.baseURI), this.#filled());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#reading);
    clearTimeout(this.#telling);
  }

  get form() {
    return this.querySelector("form");
  }

  // Without a sentence in the address, the page begins with its first example.
  #first() {
    if (fromQuery(location.search).sentence) return {};
    const { sentence, meant } = this.querySelector("[data-sentence]").dataset;
    return { sentence, meant };
  }

  #fill({ sentence = "", meant = "", gaps = "short", view = "" }) {
    const { elements } = this.form;
    elements.sentence.value = sentence;
    elements.meant.value = meant;
    elements.gaps.value = gaps;
    if (view) lab.state.view = view;
  }

  #filled() {
    const { sentence, meant, gaps } = this.form.elements;
    return { sentence: sentence.value, meant: meant.value, gaps: gaps.value };
  }

  act(event) {
    if (event.type === "submit") return event.preventDefault();
    if (event.type === "click") return this.#press(event.target.closest("button"));
    if (event.target.name === "example") return this.#choose(event.target.selectedOptions[0].dataset);
    this.form.elements.example.value = "";
    clearTimeout(this.#reading);
    this.#reading = setTimeout(() => lab.set(this.#filled()), event.target.name === "sentence" ? PAUSE : 0);
  }

  #press(button) {
    if (button?.name === "copy") this.#copy();
    if (button?.name === "retry") lab.retry();
  }

  #choose({ sentence, meant }) {
    if (sentence) this.read(sentence, meant);
  }

  // Another part of the page brings a sentence.
  read(sentence, meant) {
    clearTimeout(this.#reading);
    this.#fill({ ...lab.state, sentence, meant, view: "" });
    lab.set(this.#filled());
  }

  show(type) {
    for (const said of this.querySelectorAll("[data-state]")) said.hidden = said.dataset.state !== lab.status;
    if (type !== "change") return;
    const { problem, notes } = lab.result;
    this.querySelector(".practice-said").textContent = [problem, ...notes].filter(Boolean).join(" ");
    this.querySelector(".practice-link").hidden = true;
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#tell(), CALM);
  }

  #tell() {
    const { problem, readings } = lab.result;
    history.replaceState(history.state, "", this.#address());
    announce(problem || spoken(lab.index.models, readings));
  }

  #address() {
    const query = toQuery(lab.state);
    return `${location.pathname}${query && `?${query}`}${location.hash}`;
  }

  // A browser may refuse the clipboard; then the link is there to be copied by hand.
  async #copy() {
    const address = new URL(this.#address(), location.href);
    address.hash = "";
    const field = this.querySelector(".practice-link");
    try {
      await navigator.clipboard.writeText(address.href);
      announce("The link is copied.");
      this.querySelector("[name=copy]").textContent = "Link copied";
    } catch {
      field.hidden = false;
      field.querySelector("input").value = address.href;
      field.querySelector("input").select();
    }
  }
}

PracticeForm.define("practice-form");
