// <study-page>: brings the cards and the stored progress together, and shows either the parts of the page or a session.
import { fetchCards } from "./cards.js";
import { button, el } from "./dom.js";
import { Study } from "./model.js";
import { Part } from "./part.js";
import { openStorage } from "./storage.js";

const PARTS = "study-start, study-progress, study-settings, study-backup";
const SAYS = {
  loading: "Loading the cards…",
  failed: "The cards could not be loaded: check the network, then try again.",
  empty: "The notebook has no cards yet.",
};

class StudyPage extends Part {
  static events = ["click", "study-run", "study-change", "study-close"];
  #study = null;
  #stopListening = () => {};
  #message = el("p");
  #problem = el("p", { className: "study-problem", hidden: true });

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this);
    const storage = openStorage();
    this.#stopListening = storage.onChange(() => this.#draw());
    this.prepend(this.#problem, this.#message);
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
    this.#message.textContent = SAYS.loading;
    const cards = await fetchCards(this.dataset.cards).catch(() => null);
    this.#study = new Study(cards ?? [], storage);
    this.#message.textContent = cards ? SAYS.empty : SAYS.failed;
    this.#message.hidden = Boolean(cards?.length);
    if (!cards) this.#message.append(" ", button("Try again", "retry"));
    this.#draw();
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
    this.#problem.textContent = this.#study?.storage.problem ?? "";
    this.#problem.hidden = isRunning || !this.#problem.textContent;
  }
}

StudyPage.define("study-page");
