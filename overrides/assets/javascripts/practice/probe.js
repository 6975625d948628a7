// Asks a recurrent model after each word whether it holds a negation: what if the next word were "good", or "bad"?
import { classify } from "./algebra.js";
import { CELLS } from "./models.js";
import { steps } from "./recurrent.js";

// → [n]: P(words so far + "good") - P(words so far + "bad"): above 0 none is held, below 0 one is.
export function negationProbe(id, parameters, tokens, index) {
  const [cell, p] = [CELLS[id], parameters[id]];
  const [good, bad] = ["good", "bad"].map((word) => p.E[index.vocabulary.indexOf(word)]);
  const after = (state, x) => classify(p, cell.step(p, x, state).h).probability;
  return steps(cell, p, tokens.map((token) => token.id)).map((state) => after(state, good) - after(state, bad));
}

// The place of the last word before the last opinion: after that the probe has nothing to ask. -1 if there is none.
export function lastToProbe(tokens, index) {
  const opinions = new Set(index.opinions);
  return Math.max(tokens.map(({ id }) => opinions.has(id)).lastIndexOf(true), 0) - 1;
}
