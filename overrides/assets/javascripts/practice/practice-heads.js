// <practice-heads data-model="transformer">: the view of the Transformer, with a choice of the position that looks.
import { lab } from "./lab.js";
import { h, toNode } from "./markup.js";
import { PracticeView } from "./practice-view.js";
import { label } from "./rows.js";

class PracticeHeads extends PracticeView {
  static events = ["change"];
  #words = "";

  get select() {
    return this.querySelector("select");
  }

  get given() {
    return { from: this.select.selectedIndex };
  }

  act() {
    this.draw();
  }

  draw() {
    this.#offer(lab.result.tokens);
    super.draw();
  }

  // The choice stays while the words do.
  #offer(tokens) {
    const words = tokens.map(label);
    if (words.join(" ") === this.#words) return;
    this.#words = words.join(" ");
    this.select.closest("p").hidden = false;
    this.select.replaceChildren(...["[CLS]", ...words].map((word) => toNode(h("option", {}, word))));
  }
}

PracticeHeads.define("practice-heads");
