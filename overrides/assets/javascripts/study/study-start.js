// <study-start>: what is due and new, which sections to ask, and the two ways to begin.
import { fillSections } from "./dom.js";
import { count, nextDue } from "./words.js";

class StudyStart extends HTMLElement {
  #study = null;

  connectedCallback() {
    this.querySelector("h2").tabIndex = -1;
    this.form.addEventListener("submit", this);
    this.form.addEventListener("change", this);
  }

  disconnectedCallback() {
    this.form.removeEventListener("submit", this);
    this.form.removeEventListener("change", this);
  }

  get form() {
    return this.querySelector("form");
  }

  get section() {
    return this.form.elements.scope.value;
  }

  handleEvent(event) {
    if (event.type === "change") return this.#draw();
    event.preventDefault();
    const run = event.submitter?.value === "quiz" ? this.#study.quiz(this.section) : this.#study.run(this.section);
    this.dispatchEvent(new CustomEvent("study-run", { bubbles: true, detail: run }));
  }

  show(study) {
    this.#study = study;
    fillSections(this.form.elements.scope, study.sections);
    this.#draw();
  }

  #draw() {
    const plan = this.#study.plan(this.section);
    this.querySelector(".study-start__counts").textContent = this.#counts(plan);
    this.querySelector("[value=study]").disabled = !plan.queue.length;
  }

  #counts({ due, fresh, laterToday }) {
    const elsewhere = laterToday ? ` ${count(laterToday, "more is", "more are")} due in other sections.` : "";
    if (due || fresh) return `${due} due, ${fresh} new.${elsewhere}`;
    return `Nothing is due${this.section ? " here" : ""} now. ${nextDue(this.#study.next(this.section))}${elsewhere}`;
  }
}

if (!customElements.get("study-start")) customElements.define("study-start", StudyStart);
