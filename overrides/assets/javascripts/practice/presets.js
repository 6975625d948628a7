// The examples' results as a table: what all six models make of each. Known failures stand in it as failures.
import { h } from "./markup.js";
import { table } from "./rows.js";
import { judge } from "./verdicts.js";
import { percent, verdictOf } from "./words.js";

const SIGNS = { right: "✓", wrong: "✗" };

// presets: [{ text, meant, readings }]
export function presetTable(models, presets, caption) {
  const rows = presets.map(({ text, meant, readings }) => [`${text} (${meant})`, ...models.map(({ id }) => cell(readings[id], meant))]);
  return table({ caption, head: ["Sentence, and what is meant", ...models.map(({ name }) => name)], rows });
}

function cell(reading, meant) {
  const { word, sure } = verdictOf(reading.probability);
  const judged = judge(reading, meant);
  return h("span", { class: "verdict__mark", "data-judged": judged }, `${SIGNS[judged]} ${percent(sure)} ${word}`);
}
