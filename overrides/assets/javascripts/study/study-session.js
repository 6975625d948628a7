// <study-session>: asks one card after the other. It draws a run (run.js), which knows what comes next and what a grade does.
// Focus moves with the reader: to the question of a new card, to the answer when it is shown, to the heading at the end.
import { announce, prepareAnnouncements } from "../announce.js";
import { copyOf } from "./cards.js";
import { el } from "./dom.js";
import { openKeyList } from "./key-list.js";
import { Part } from "./part.js";
import { GRADES, drawButtons, frame } from "./session-frame.js";
import { summaryOf } from "./session-summary.js";
import { interval } from "./words.js";

// Key → name of the button that it stands for. What the whole page listens to (page/keys.js: f s n p / , .) is not among them.
const FORWARD = "forward";
const KEYS = {
  " ": FORWARD, Enter: FORWARD, 1: "1", 2: "2", 3: "3", 4: "4", u: "undo",
  ArrowLeft: "back", k: "back", ArrowRight: "next", j: "next", "?": "keys",
};
// Pixels at the top that the page's header covers.
const HEADER = 50;
// Elements that have a use of their own for a key or a tap.
const BUSY = "a, button, dialog, glossary-term, input, label, summary";

class StudySession extends Part {
  static events = ["click", "keydown"];
  #run = null;
  #parts = null;
  #card = null;

  connectedCallback() {
    super.connectedCallback();
    prepareAnnouncements();
    this.tabIndex = -1;
  }

  begin(run) {
    this.#run = run;
    this.#parts = frame(run.grades);
    this.#card = null;
    this.hidden = false;
    this.#ask();
  }

  handleEvent(event) {
    if (!this.#run || event.target.closest("dialog")) return;
    const name = event.type === "click" ? this.#pressed(event) : this.#meant(event);
    if (!name) return;
    if (event.type === "keydown") event.preventDefault();
    this.#do(name);
  }

  // A tap on the card shows its answer; one on a link or a marked word means that, and a selection is no tap.
  #pressed({ target }) {
    const isTap = target.closest(".study-card") && !target.closest(BUSY) && getSelection().isCollapsed;
    return target.closest("button")?.name || (isTap ? "show" : "");
  }

  #meant({ key, ctrlKey, metaKey, altKey, target }) {
    if (!this.#run.study.settings.keys) return "";
    if (ctrlKey || metaKey || altKey) return key === "z" && !altKey ? "undo" : "";
    const name = KEYS[key.length === 1 ? key.toLowerCase() : key];
    return name === FORWARD && target.closest(BUSY) ? "" : name;
  }

  #do(name) {
    const run = this.#run;
    if (name === FORWARD) return this.#do(run.lookedAt ? "next" : run.shown ? "3" : "show");
    if (name in GRADES) return run.canGrade && run.grades.includes(Number(name)) && this.#grade(Number(name));
    if (name === "show") return !run.ended && !run.shown && this.#show();
    if (name === "undo") return run.canUndo && this.#undo();
    if (name === "back" || name === "next") return run.step(name === "back" ? -1 : 1) && this.#goOn();
    if (name === "resume") return this.#ask();
    if (name === "keys") return openKeyList(this, run.study);
    return name === "end" && run.canUndo ? this.#finish() : this.#close();
  }

  #show() {
    this.#run.show();
    this.#draw();
    this.#parts.answer.focus({ preventScroll: true });
    announce("Answer shown");
  }

  #grade(grade) {
    const days = this.#run.intervals?.[grade];
    this.#run.grade(grade);
    announce(days ? `${GRADES[grade]}, ${interval(days)}` : GRADES[grade]);
    this.#goOn();
  }

  #goOn() {
    if (this.#run.ended && !this.#run.lookedAt) this.#finish();
    else this.#ask();
  }

  #undo() {
    this.#run.undo();
    announce("The last grade is taken back");
    this.#ask();
  }

  #ask() {
    const { bar, problem, card, buttons, question } = this.#parts;
    if (!card.isConnected) this.replaceChildren(bar, problem, card, buttons);
    this.#draw();
    question.focus({ preventScroll: true });
    const { top } = this.getBoundingClientRect();
    if (top < HEADER || top > innerHeight / 2) this.scrollIntoView();
  }

  #draw() {
    const run = this.#run;
    const { place, question, answer, problem } = this.#parts;
    const { number, total, later } = run.place;
    this.#drawCard(run.card);
    place.textContent = run.lookedAt ? `Looking back: ${GRADES[run.lookedAt]}` : `${number} of ${total}${later ? ` · ${later} due later` : ""}`;
    question.ariaLabel = run.lookedAt ? "Earlier question" : `Question ${number} of ${total}`;
    answer.hidden = !run.shown;
    problem.hidden = !run.problem;
    problem.textContent = run.problem;
    drawButtons(this.#parts, run);
  }

  // A card that stands already is left as it is, with whatever in it has the focus.
  #drawCard(card) {
    if (card === this.#card) return;
    this.#card = card;
    this.#parts.section.replaceChildren(el("a", { href: card.href }, card.title));
    this.#parts.question.replaceChildren(...copyOf(card.question));
    this.#parts.answer.replaceChildren(...copyOf(card.answer));
  }

  #finish() {
    const end = summaryOf(this.#run);
    this.replaceChildren(end);
    end.querySelector("h2").focus();
  }

  #close() {
    this.#run = null;
    this.hidden = true;
    this.replaceChildren();
    this.tell("study-close");
  }
}

StudySession.define("study-session");
