// The gates of an LSTM over the words: f_t near 1 keeps the cell's number, i_t near 1 lets the new one in. Of all units, those
// that respond most to a negation; they were chosen when the models were trained.
import { HEAD, LEFT, WIDTH, bottom, cell, figure, label, labels, text, top } from "./rows.js";

const SPACE = 10;

export function gatesView({ tokens, reading, units }) {
  const gates = [{ name: "forget gate f", values: reading.f }, { name: "input gate i", values: reading.i }];
  const width = (WIDTH - LEFT - SPACE) / (2 * units.length);
  const drawn = gates.flatMap(({ name, values }, gate) => {
    const start = LEFT + gate * (units.length * width + SPACE);
    const cells = tokens.flatMap((_, t) => units.map((unit, k) => cell(start + k * width, top(t) + 1, width - 1.5, values[t][unit])));
    return [text(start, HEAD - 8, name, "start small"), ...cells];
  });
  return [figure({
    id: "practice-gates", role: "gate",
    title: `Forget and input gates of ${units.length} units over ${tokens.length} words. ${means(tokens, gates, units)}`,
    height: bottom(tokens.length), shapes: [...drawn, ...labels(tokens)],
    caption: `Gates of the ${units.length} units that respond most to a negation, the strongest first: the fuller the color, the nearer to 1.`,
    tables: gates.map(({ name, values }) => ({
      caption: `LSTM: ${name}`, head: ["Word", ...units.map((unit) => `unit ${unit}`)],
      rows: tokens.map((token, t) => [label(token), ...units.map((unit) => values[t][unit].toFixed(2))]),
    })),
  })];
}

// What a reader who does not see the cells gets: the mean over the units, for each word.
function means(tokens, gates, units) {
  const mean = (values, t) => (units.reduce((sum, unit) => sum + values[t][unit], 0) / units.length).toFixed(2);
  return gates.map(({ name, values }) => `Mean ${name}: ${tokens.map((token, t) => `${label(token)} ${mean(values, t)}`).join(", ")}.`).join(" ");
}
