// The mean of static vectors, word by word: logit = b + Σ w·x_t / n, so each word has a share of its own, wherever it stands.
import { bottom, figure, label } from "./rows.js";
import { signedRows } from "./signed-rows.js";
import { signed } from "./words.js";

const BIAS = { text: "(bias)", known: true };
const LEAST = 0.5;

export function meanView({ tokens, reading }) {
  const rows = [...tokens, BIAS];
  const values = [...reading.shares, reading.bias];
  const most = Math.max(LEAST, ...values.map(Math.abs));
  const spoken = rows.map((token, index) => `${label(token)} ${signed(values[index])}`).join(", ");
  return [figure({
    id: "practice-shares", role: "word-vectors",
    title: `What each word adds to the logit of the mean: ${spoken}. Sum: ${signed(reading.logit)}.`,
    height: bottom(rows.length), shapes: signedRows(rows, values, most, ["← negative", "positive →"]),
    caption: `Share of each word in the logit. They add up to ${signed(reading.logit)}: below zero is negative.`,
    tables: [{
      caption: "Share of each word in the logit", head: ["Word", "Share"],
      rows: [...rows.map((token, index) => [label(token), signed(values[index])]), ["Sum", signed(reading.logit)]],
    }],
  })];
}
