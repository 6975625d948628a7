// <study-start>: what is due and new, which sections to ask, and the two ways to begin.
import { fillSections } from "./dom.js";
import { Part } from "./part.js";
import { count } from "./words.js";

class StudyStart extends Part {
  static events = ["change", "submit"];
  #study = null;

  get section() {
    return this.form.elements.scope.value;
  }

  handleEvent(event) {
    if (event.type === "change") return this.#draw();
    event.preventDefault();
    const kind = event.submitter?.value === "quiz" ? "quiz" : "run";
    this.tell("study-run", this.#study[kind](this.section));
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
    if (due || fresh) return `${[due && `${due} due`, fresh && `${fresh} new`].filter(Boolean).join(", ")}.${elsewhere}`;
    return this.#study.nothing(this.section) + elsewhere;
  }
}

StudyStart.define("study-start");
