// The six verdicts as a list: bar, number, word, and whether it is what the learner means.
//
//   <ul class="verdicts">
//   <li class="verdict role-rnn" data-model="rnn"><span class="verdict__name">Simple RNN</span>
//   <span class="verdict__result"><svg class="verdict__bar" aria-hidden="true">…</svg> <b>97% negative</b> <span>right</span></span></li>
//   </ul>
import { h } from "./markup.js";
import { round } from "./rows.js";
import { ROLES } from "./views.js";
import { listed, percent, verdictOf } from "./words.js";

const HALF = 60;
const LONGEST = 300;
const MARKS = { right: "✓", wrong: "✗" };

// models: [{ id, name }]; readings: id → { probability }, or null where there is no verdict; meant: "positive", "negative" or "".
export function verdictList(models, readings, meant) {
  return h("ul", { class: "verdicts" }, ...models.map(({ id, name }) =>
    h("li", { class: `verdict role-${ROLES[id]}`, "data-model": id }, h("span", { class: "verdict__name" }, name),
      verdictResult(readings?.[id], meant))));
}

export function verdictResult(reading, meant) {
  if (!reading) return h("span", { class: "verdict__result" }, bar(0.5), h("b", {}, "no verdict"));
  const { word, sure } = verdictOf(reading.probability);
  const judged = judge(reading, meant);
  const mark = judged ? [" ", h("span", { class: "verdict__mark", "data-judged": judged }, `${MARKS[judged]} ${judged}`)] : [];
  return h("span", { class: "verdict__result" }, bar(reading.probability), " ", h("b", {}, `${percent(sure)} ${word}`), ...mark);
}

export function judge(reading, meant) {
  if (!meant || !reading) return "";
  return verdictOf(reading.probability).word === meant ? "right" : "wrong";
}

// What the verdicts are about, for paper, where the form is not.
export function readLine(sentence, meant) {
  const shown = sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
  return `“${shown}”${meant && `, meant as ${meant}`}`;
}

// From the middle to the left is negative, to the right is positive.
function bar(probability) {
  const length = Math.abs(probability - 0.5) * 2 * HALF;
  const x = probability < 0.5 ? HALF - length : HALF;
  return h("svg", { class: "verdict__bar", viewBox: `0 0 ${2 * HALF} 14`, "aria-hidden": "true" },
    h("rect", { class: "verdict__track", x: 0, y: 2, width: 2 * HALF, height: 10 }),
    h("rect", { class: probability < 0.5 ? "verdict__negative" : "verdict__positive", x: round(x), y: 2, width: round(length), height: 10 }),
    h("path", { class: "verdict__middle", d: `M${HALF} 0V14` }));
}

// All six in one sentence, for a screen reader.
export function spoken(models, readings) {
  const positive = models.filter(({ id }) => verdictOf(readings[id].probability).word === "positive").map(({ name }) => name);
  const negative = models.map(({ name }) => name).filter((name) => !positive.includes(name));
  if (!negative.length) return "All six say positive.";
  if (!positive.length) return "All six say negative.";
  return `Positive: ${listed(positive)}. Negative: ${listed(negative)}.`;
}
