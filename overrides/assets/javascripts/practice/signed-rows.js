// Bars to both sides of a line at zero, one row a word: to the left is negative, to the right is positive.
import { HEAD, LEFT, WIDTH, bottom, labels, line, rect, round, text, top } from "./rows.js";
import { signed } from "./words.js";

const END = WIDTH - 50;
const ZERO = (LEFT + END) / 2;
const HALF = (END - LEFT) / 2;

// tokens and values, one a row; `most` is the value that fills a side; `sides` are the words above the two sides.
export function signedRows(tokens, values, most, sides) {
  const bars = values.map((value, index) => {
    const length = Math.max(0.8, Math.min(1, Math.abs(value) / most) * HALF);
    return rect(value < 0 ? ZERO - length : ZERO, top(index) + 4, length, 14, value < 0 ? "shape" : "solid");
  });
  const numbers = values.map((value, index) => text(WIDTH - 2, top(index) + 15, signed(value), "end"));
  return [
    text(ZERO - 6, HEAD - 8, sides[0], "end small"), text(ZERO + 6, HEAD - 8, sides[1], "start small"),
    line(`M${round(ZERO)} ${HEAD - 2}V${bottom(values.length) - 2}`, "axis"), ...bars, ...labels(tokens), ...numbers,
  ];
}
