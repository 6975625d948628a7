// <practice-view data-model="lstm">: the figures of one model. On screen only the chosen model's view is shown; paper shows all.
import { lab } from "./lab.js";
import { toNode } from "./markup.js";
import { PracticePart } from "./practice-part.js";
import { view } from "./views.js";

class PracticeView extends PracticePart {
  #later = 0;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#later);
  }

  // What is not in sight is drawn when the page has nothing else to do.
  show() {
    const isShown = this.dataset.model === lab.result.view;
    this.toggleAttribute("data-off", !isShown);
    clearTimeout(this.#later);
    if (isShown) return this.draw();
    this.#later = setTimeout(() => this.draw(), 0);
  }

  // What only this view is given, such as the position from which a head looks.
  get given() {
    return {};
  }

  draw() {
    const { model } = this.dataset;
    const { tokens, last, readings } = lab.result;
    const opened = this.querySelector("details")?.open;
    const given = readings && { tokens, last, reading: readings[model], probe: lab.probe(model), units: lab.units[model], ...this.given };
    const drawn = given ? view(model, given).map(toNode) : [];
    if (opened) for (const node of drawn) for (const table of node.querySelectorAll("details")) table.open = true;
    this.querySelector(".practice-drawn").replaceChildren(...drawn);
  }
}

PracticeView.define("practice-view");
export { PracticeView };
