// <practice-verdicts>: the six verdicts; each row is a radio button that opens the view of its model below.
import { lab } from "./lab.js";
import { h, toNode } from "./markup.js";
import { PracticePart } from "./practice-part.js";
import { readLine, verdictResult } from "./verdicts.js";

class PracticeVerdicts extends PracticePart {
  static events = ["change"];

  connectedCallback() {
    for (const row of this.#rows) if (!row.querySelector("input")) choosable(row);
    super.connectedCallback();
  }

  get #rows() {
    return this.querySelectorAll("[data-model]");
  }

  act({ target }) {
    lab.set({ view: target.value });
  }

  // In place: the radio buttons keep the focus.
  show() {
    const { sentence, readings, meant, view } = lab.result;
    this.querySelector(".practice-read").textContent = readLine(sentence, meant);
    for (const row of this.#rows) {
      row.querySelector("input").checked = row.dataset.model === view;
      row.querySelector(".verdict__result").replaceWith(toNode(verdictResult(readings?.[row.dataset.model], meant)));
    }
  }
}

function choosable(row) {
  const button = toNode(h("input", { type: "radio", name: "view", value: row.dataset.model }));
  const label = toNode(h("label", {}));
  label.append(button, ...row.childNodes);
  row.replaceChildren(label);
}

PracticeVerdicts.define("practice-verdicts");
