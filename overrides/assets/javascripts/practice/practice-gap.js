// <practice-gap>: drags the gap between "not" and "good" in one sentence, and shows what all six models make of every gap.
import { announce } from "../announce.js";
import { gapRange, gapSentence } from "./gap.js";
import { gapView } from "./gap-view.js";
import { lab } from "./lab.js";
import { h, toNode } from "./markup.js";
import { MODELS, readAll } from "./models.js";
import { PracticePart } from "./practice-part.js";
import { readSentence } from "./sentence.js";
import { judge } from "./verdicts.js";
import { listed } from "./words.js";

const MEANT = "negative";
// Milliseconds of work before the page gets a turn; then before a screen reader is told.
const TURN = 12;
const CALM = 600;

class PracticeGap extends PracticePart {
  static events = ["input", "click"];
  static heard = ["state", "change"];
  #readings = null;
  #parameters = null;
  #telling = 0;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#telling);
    this.#parameters = null;
  }

  get slider() {
    return this.querySelector("input");
  }

  get gap() {
    return Number(this.slider.value);
  }

  get sentence() {
    return gapSentence(lab.index, this.gap);
  }

  show() {
    if (lab.status !== "ready" || lab.parameters === this.#parameters) return;
    this.#parameters = lab.parameters;
    for (const part of this.querySelectorAll("[hidden]")) part.hidden = false;
    this.#say();
    this.#readAll();
  }

  act({ type, target }) {
    if (type === "click") return target.name === "read" && this.#bring();
    this.#say();
    if (!this.#readings) return;
    this.#draw();
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#tell(), CALM);
  }

  // Every gap once for these weights, a few at a time, so that nothing else has to wait.
  async #readAll() {
    const parameters = this.#parameters;
    const found = Object.fromEntries(MODELS.map((id) => [id, []]));
    this.#readings = null;
    this.querySelector(".practice-drawn").replaceChildren(toNode(h("p", { class: "practice-empty" }, "Reading every gap…")));
    let turn = performance.now();
    const { shortest, longest } = gapRange(lab.index);
    for (let gap = shortest; gap <= longest; gap += 1) {
      const readings = readAll(parameters, readSentence(gapSentence(lab.index, gap), lab.index).tokens);
      for (const id of MODELS) found[id].push(readings[id]);
      if (performance.now() - turn < TURN) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (parameters !== this.#parameters) return;
      turn = performance.now();
    }
    this.#readings = found;
    this.#draw();
  }

  #say() {
    this.querySelector(".practice-gap__value").textContent = this.gap;
    this.querySelector(".practice-gap__sentence").textContent = this.sentence;
  }

  #draw() {
    const opened = this.querySelector("details")?.open;
    const given = { models: lab.index.models, readings: this.#readings, ...gapRange(lab.index), gap: this.gap, meant: MEANT };
    const drawn = toNode(gapView(given));
    drawn.querySelector("details").open = Boolean(opened);
    this.querySelector(".practice-drawn").replaceChildren(drawn);
    lab.dispatchEvent(new CustomEvent("gap", { detail: { gap: this.gap, gaps: lab.state.gaps, readings: this.#readings, ...gapRange(lab.index) } }));
  }

  #tell() {
    const wrong = lab.index.models.filter(({ id }) => judge(this.#readings[id][this.gap - gapRange(lab.index).shortest], MEANT) === "wrong");
    announce(`Gap ${this.gap}. Wrong: ${listed(wrong.map(({ name }) => name)) || "none"}.`);
  }

  #bring() {
    const form = document.querySelector("practice-form");
    form.read(this.sentence, MEANT);
    form.querySelector("textarea").focus();
  }
}

PracticeGap.define("practice-gap");
