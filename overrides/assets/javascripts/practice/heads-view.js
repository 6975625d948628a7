// The heads of the Transformer: from one position, the weight that each head gives to every position. Layer 2 from [CLS] comes
// first, since only that row reaches the classifier directly.
import { HEAD, LEFT, ROW, WIDTH, bottom, cell, figure, label, labels, text, top } from "./rows.js";
import { percent } from "./words.js";

const CLS = { text: "[CLS]", known: true };
const CELL = 14;

// from: the position that looks, 0 for [CLS].
export function headsView({ tokens, reading, from = 0 }) {
  const places = [CLS, ...tokens];
  const layers = reading.weights.map((heads, layer) => ({ layer: layer + 1, heads: heads.map((rows) => [...rows[from]]) }));
  return layers.reverse().map(({ layer, heads }) => layerFigure(places, layer, heads, places[from]));
}

function layerFigure(places, layer, heads, from) {
  const width = (WIDTH - LEFT) / heads.length;
  const start = (k) => LEFT + k * width;
  const cells = places.flatMap((_, t) => heads.flatMap((shares, k) => [
    cell(start(k), top(t) + 1, CELL, shares[t]), text(start(k) + CELL + 4, top(t) + 15, percent(shares[t]), "start"),
  ]));
  const strongest = heads.map((shares, k) => `head ${k + 1} ${most(places, shares)}`).join(", ");
  return figure({
    id: `practice-heads-${layer}`, role: "transformer",
    title: `Layer ${layer}, from ${label(from)}: where each head looks most. ${strongest}.`,
    height: bottom(places.length),
    shapes: [...heads.map((_, k) => text(start(k), HEAD - 8, `head ${k + 1}`, "start small")), ...cells, ...labels(places)],
    caption: `Layer ${layer}: the weights from ${label(from)} to every position. Each column adds up to 100%.`,
    tables: [{
      caption: `Layer ${layer}, weights from ${label(from)}`, head: ["To", ...heads.map((_, k) => `Head ${k + 1}`)],
      rows: places.map((token, t) => [label(token), ...heads.map((shares) => percent(shares[t]))]),
    }],
  });
}

function most(places, shares) {
  const index = shares.indexOf(Math.max(...shares));
  return `${label(places[index])} ${percent(shares[index])}`;
}
