// <study-page>: brings the cards and the stored progress together, and shows either the parts of the page or a session.
import { fetchCards } from "./cards.js";
import { Study } from "./model.js";
import { Part } from "./part.js";
import { openStorage } from "./storage.js";

const PARTS = "study-start, study-progress, study-settings, study-backup";

class StudyPage extends Part {
  static events = ["click", "study-run", "study-change", "study-close"];
  #study = null;
  #stopListening = () => {};

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this);
    const storage = openStorage();
    this.#stopListening = storage.onChange(() => this.#draw());
    this.#load(storage);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this);
    this.#stopListening();
  }

  get session() {
    return this.querySelector("study-session");
  }

  handleEvent({ type, target, detail }) {
    if (type === "click") return target.name === "retry" && this.#load(this.#study.storage);
    if (type === "study-run") return this.#begin(detail);
    if (type === "study-close") return this.#end();
    this.#draw(); // a setting or the log was changed, or the reader is back, perhaps on another day
  }

  async #load(storage) {
    this.#say("loading");
    const cards = await fetchCards(this.dataset.cards).catch(() => null);
    this.#study = new Study(cards ?? [], storage);
    this.#say(!cards ? "failed" : cards.length ? "" : "empty");
    this.#draw();
  }

  #say(state) {
    for (const said of this.querySelectorAll("[data-state]")) said.hidden = said.dataset.state !== state;
  }

  #begin(run) {
    this.toggleAttribute("running", true);
    this.#draw();
    this.session.begin(run);
  }

  #end() {
    this.toggleAttribute("running", false);
    this.#draw();
    this.querySelector("study-start h2").focus();
  }

  #draw() {
    const isRunning = this.hasAttribute("running");
    for (const part of this.querySelectorAll(PARTS)) {
      part.hidden = isRunning || !this.#study?.cards.length;
      if (!part.hidden) part.show(this.#study);
    }
    const problem = this.querySelector(".study-problem");
    problem.textContent = this.#study?.storage.problem ?? "";
    problem.hidden = isRunning || !problem.textContent;
  }
}

StudyPage.define("study-page");
