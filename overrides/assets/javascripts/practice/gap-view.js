// Right or wrong at each gap: one row a model, one mark a gap; the chosen gap is framed, and what the model says there stands
// at the end of its row.
import { HEAD, ROW, WIDTH, figure, line, rect, round, text, top } from "./rows.js";
import { judge } from "./verdicts.js";
import { percent, verdictOf } from "./words.js";

const START = 134;
const END = WIDTH - 42;
const TICKS = 10;

// models: [{ id, name }]; readings: model → one reading a gap, beginning with the shortest; gap: the chosen one; meant as ever.
export function gapView({ models, readings, shortest, longest, gap, meant }) {
  const width = (END - START) / (longest - shortest + 1);
  const x = (number) => START + (number - shortest) * width;
  const here = (id) => readings[id][gap - shortest];
  const height = HEAD + models.length * ROW + 22;
  const marks = models.flatMap(({ id }, row) => readings[id].map((reading, k) => mark(x(shortest + k), top(row), width, judge(reading, meant))));
  const ticks = Array.from({ length: Math.floor(longest / TICKS) }, (_, k) => (k + 1) * TICKS);
  return figure({
    id: "practice-gaps", role: "state",
    title: `Gaps of ${shortest} to ${longest} words, and where each model is wrong. ${models.map(({ id, name }) => `${name}: ${runs(readings[id], meant, shortest)}`).join(". ")}.`,
    height,
    shapes: [
      ...marks, frame(x(gap), width, models.length),
      ...models.flatMap(({ id, name }, row) => [
        text(START - 6, top(row) + 15, name, "end small"), text(WIDTH - 2, top(row) + 15, percent(here(id).probability), "end small"),
      ]),
      ...ticks.map((tick) => text(x(tick) + width / 2, height - 4, tick, "small")), text(START - 6, height - 4, "gap", "end small"),
    ],
    caption: "One sentence at every gap. Full bars: right. Low lines: wrong. At the end of a row: how positive it is at the chosen gap.",
    tables: [{
      caption: "Where each model is wrong", head: ["Model", "Wrong at these gaps", "At the chosen gap"],
      rows: models.map(({ id, name }) => [name, runs(readings[id], meant, shortest), verdict(here(id))]),
    }],
  });
}

// Full for right, a line at the foot for wrong: the form says it without the color.
function mark(x, y, width, judged) {
  return judged === "right" ? rect(x, y + 3, width - 1.2, 15, "solid") : rect(x, y + 15, width - 1.2, 3, "solid wrong");
}

function frame(x, width, rows) {
  return line(`M${round(x - 1.5)} ${HEAD - 4}h${round(width + 1.8)}v${rows * ROW + 6}h${-round(width + 1.8)}z`, "practice-chosen");
}

function verdict(reading) {
  const { word, sure } = verdictOf(reading.probability);
  return `${percent(sure)} ${word}`;
}

// The gaps at which a model is wrong, as text: "10, 13 to 40"; "none".
export function runs(readings, meant, shortest) {
  const wrong = readings.flatMap((reading, k) => (judge(reading, meant) === "wrong" ? [shortest + k] : []));
  const found = wrong.reduce((all, gap) => {
    const last = all.at(-1);
    return last && last[1] === gap - 1 ? [...all.slice(0, -1), [last[0], gap]] : [...all, [gap, gap]];
  }, []);
  return found.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`)).join(", ") || "none";
}
