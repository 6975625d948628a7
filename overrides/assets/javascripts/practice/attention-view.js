// Additive attention over the states of a BiGRU: w = softmax(scores), one weight a state, beside the even share 1/n.
import { HEAD, LEFT, WIDTH, bottom, figure, label, labels, line, rect, round, text, top } from "./rows.js";
import { percent } from "./words.js";

const END = WIDTH - 50;

export function attentionView({ tokens, reading }) {
  const weights = [...reading.weights];
  const even = 1 / tokens.length;
  const at = (share) => LEFT + share * (END - LEFT);
  const bars = weights.map((weight, t) => rect(LEFT, top(t) + 4, Math.max(0.8, at(weight) - LEFT), 14, "shape"));
  const numbers = weights.map((weight, t) => text(WIDTH - 2, top(t) + 15, percent(weight), "end"));
  const spoken = tokens.map((token, t) => `${label(token)} ${percent(weights[t])}`).join(", ");
  return [figure({
    id: "practice-attention", role: "attention",
    title: `Attention weight of the state at each word: ${spoken}. The even share is ${percent(even)}.`,
    height: bottom(tokens.length),
    shapes: [
      ...bars, line(`M${LEFT} ${HEAD - 2}V${bottom(tokens.length) - 2}`, "axis"),
      line(`M${round(at(even))} ${HEAD - 2}V${bottom(tokens.length) - 2}`, "weak"),
      text(at(even) + 4, HEAD - 8, `even share ${percent(even)}`, "start small"), ...labels(tokens), ...numbers,
    ],
    caption: "Weight of each state in the sum that is classified. Dashed: what each would get if all were equal.",
    tables: [{
      caption: "Attention weight of the state at each word", head: ["Word", "Weight"],
      rows: tokens.map((token, t) => [label(token), percent(weights[t])]),
    }],
  })];
}
