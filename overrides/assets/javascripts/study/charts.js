// Charts as SVG, in a figure of the page that has caption and table already; each gets a title that says what it shows, and
// its numbers go into the table as well.
//
//   <figure><figcaption>…</figcaption><svg role="img"><title>…</title>…</svg><details>…<tbody>…</tbody></details></figure>
import { el, svg } from "./dom.js";

const WIDTH = 360;
const EDGE = { start: 26, end: 6, top: 8, bottom: 20 };
const PLOT = 110;
const ROW = 44;
const TRACK = { start: 6, end: 235 };

// bars: [{ label, value }]; every `step`th is labeled.
export function barChart(figure, title, bars, step) {
  const most = Math.max(4, 2 * Math.ceil(Math.max(...bars.map(({ value }) => value)) / 2));
  const width = (WIDTH - EDGE.start - EDGE.end) / bars.length;
  const x = (index) => EDGE.start + index * width;
  const y = (value) => EDGE.top + PLOT * (1 - value / most);
  const height = EDGE.top + PLOT + EDGE.bottom;
  draw(figure, title, height, [
    ...[0, most / 2, most].flatMap((value) => [
      line(EDGE.start, y(value), WIDTH - EDGE.end, y(value), value ? "grid" : "axis"),
      text(EDGE.start - 4, y(value) + 4, value, "end small"),
    ]),
    ...bars.map(({ value }, index) => rect(x(index) + 1, y(value), width - 2, y(0) - y(value), "solid")),
    ...bars.flatMap(({ label }, index) => (index % step ? [] : [text(x(index), height - 4, label, "start small")])),
  ], bars.map(({ label, value }) => [label, value]));
}

// rows: [{ label, said, cells, shares: [from 0 to 1] }]: one share is a bar, of two the first is a dot and the second a ring.
export function rowChart(figure, title, rows) {
  const x = (share) => TRACK.start + share * (TRACK.end - TRACK.start);
  const marks = ({ label, said, shares }, index) => {
    const top = index * ROW;
    const middle = top + 28;
    return [
      text(0, top + 13, label, "start muted"), text(WIDTH, middle + 4, said, "end muted"),
      line(x(0), middle, x(1), middle, "track"), ...(shares.length > 1 ? pair : bar)(shares.map(x), middle, x(0)),
    ];
  };
  draw(figure, title, rows.length * ROW, rows.flatMap(marks), rows.map(({ label, cells }) => [label, ...cells]));
}

function bar([end], middle, start) {
  return [line(start, middle, end, middle, "share")];
}

function pair([now, later], middle) {
  return [
    line(now, middle, later, middle, "link"),
    svg("circle", { cx: later, cy: middle, r: 5, class: "ring" }),
    svg("circle", { cx: now, cy: middle, r: 5, class: "solid" }),
  ];
}

function draw(figure, title, height, shapes, rows) {
  figure.querySelector("svg")?.remove();
  figure.querySelector("figcaption").after(svg("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", class: "drawing" },
    svg("title", {}, title), svg("g", { class: "role-rnn" }, ...shapes)));
  figure.querySelector("tbody").replaceChildren(...rows.map((cells) =>
    el("tr", {}, ...cells.map((cell) => el("td", {}, String(cell))))));
}

function line(x1, y1, x2, y2, name) {
  return svg("line", { x1, y1, x2, y2, class: name });
}

function rect(x, y, width, height, name) {
  return svg("rect", { x, y, width, height, class: name });
}

function text(x, y, words, name) {
  return svg("text", { x, y, class: name }, String(words));
}
