// <practice-tasks>: the guided tasks; each is checked against what the learner does on the page. What is done is kept in this
// browser.
import { announce } from "../announce.js";
import { lab } from "./lab.js";
import { PracticePart } from "./practice-part.js";
import { keep, kept } from "./done.js";
import { CHECKS, inReach } from "./tasks.js";

class PracticeTasks extends PracticePart {
  static events = ["click"];
  static heard = ["change", "gap"];
  #done = new Set();
  #moved = null;

  connectedCallback() {
    this.#done = new Set(kept());
    for (const part of this.querySelectorAll("[hidden]")) part.hidden = false;
    super.connectedCallback();
    this.#mark();
  }

  get #tasks() {
    return [...this.querySelectorAll("[data-task]")];
  }

  handleEvent(event) {
    if (event.type === "gap") this.#moved = event.detail;
    super.handleEvent(event);
  }

  act({ target }) {
    if (target.name !== "forget") return;
    this.#done.clear();
    this.#keep();
    announce("All tasks are to do again.");
  }

  show(type) {
    const now = lab.result;
    if (!now?.readings) return;
    const given = { now, past: lab.past, moved: this.#moved };
    const examples = [...document.querySelectorAll("practice-form [data-sentence]")].map(({ dataset }) => dataset.sentence);
    const found = inReach(type === "gap", now.sentence, examples).filter((id) => !this.#done.has(id) && CHECKS[id](given));
    if (!found.length) return;
    for (const id of found) this.#done.add(id);
    this.#keep();
    announce(`Done: task ${found.map((id) => this.#tasks.findIndex(({ dataset }) => dataset.task === id) + 1).join(" and ")}.`);
  }

  #keep() {
    keep([...this.#done]);
    this.#mark();
  }

  #mark() {
    for (const task of this.#tasks) {
      const isDone = this.#done.has(task.dataset.task);
      task.toggleAttribute("data-done", isDone);
      task.querySelector(".practice-task__state").textContent = isDone ? "✓ Done" : "To do";
    }
    this.querySelector(".practice-tasks__count").textContent = `${this.#done.size} of ${this.#tasks.length} done.`;
    this.querySelector("[name=forget]").hidden = !this.#done.size;
  }
}

PracticeTasks.define("practice-tasks");
