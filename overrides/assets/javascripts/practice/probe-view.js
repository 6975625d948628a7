// Is a negation held? After each word the state is asked twice, with "good" and with "bad" as the next word:
// P(positive | words so far + "good") − P(positive | words so far + "bad"). Below zero, the model reads "good" as the worse.
import { bottom, figure, label } from "./rows.js";
import { signedRows } from "./signed-rows.js";
import { signed } from "./words.js";
import { h } from "./markup.js";

const SURE = 0.5;

export function probeView({ model, role, tokens, last, probe }) {
  if (last < 0) return [h("p", { class: "practice-empty" }, "Nothing to ask here: no word stands before the one that judges.")];
  const asked = tokens.slice(0, last + 1);
  const values = [...probe].slice(0, last + 1);
  const spoken = asked.map((token, index) => `${label(token)}: ${held(values[index])}`).join(", ");
  return [figure({
    id: `practice-probe-${model}`, role,
    title: `Whether a negation is held after each word. ${spoken}.`,
    height: bottom(asked.length), shapes: signedRows(asked, values, 1, ["← negation held", "none held →"]),
    caption: "After each word: P(positive) if “good” came next, less P(positive) if “bad” came next.",
    tables: [{
      caption: "Whether a negation is held after each word", head: ["After", "Difference", "Negation held"],
      rows: asked.map((token, index) => [label(token), signed(values[index]), held(values[index])]),
    }],
  })];
}

export function held(difference) {
  if (Math.abs(difference) < SURE) return "unclear";
  return difference < 0 ? "yes" : "no";
}
