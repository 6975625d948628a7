// The figures of the practice page: one row a word, read from top to bottom, so that a long sentence fits a narrow screen.
//
//   <figure class="figure practice-figure">
//   <svg class="drawing" role="img" aria-labelledby="…"><title id="…">…</title> … </svg>
//   <details><summary>As a table</summary><table>…</table></details>
//   <figcaption>…</figcaption>
//   </figure>
//
// Sizes are SVG user units, as in the notebook's other figures: 360 of them are about a phone's width.
import { h } from "./markup.js";

export const WIDTH = 360;
export const ROW = 22;
export const HEAD = 22;
export const LEFT = 104;
const LETTERS = 13;
const LEVELS = 8;

// figure: { id, title, role, height, shapes, caption, tables: [{ caption, head, rows }] }
export function figure({ id, title, role, height, shapes, caption, tables }) {
  const drawing = h("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", class: "drawing", "aria-labelledby": `${id}-title` },
    h("title", { id: `${id}-title` }, title), h("g", { class: `role-${role}` }, ...shapes));
  return h("figure", { class: "figure practice-figure", id }, drawing,
    h("details", {}, h("summary", {}, "As a table"), ...tables.map(table)), h("figcaption", {}, caption));
}

export function table({ caption, head, rows }) {
  const cells = (tag, values) => values.map((value, index) => h(tag === "td" && !index ? "th" : tag, scope(tag, index), value));
  return h("div", { class: "practice-scroll", tabindex: "0", role: "group", "aria-label": caption },
    h("table", { class: "practice-table" }, h("caption", {}, caption), h("thead", {}, h("tr", {}, ...cells("th", head))),
      h("tbody", {}, ...rows.map((row) => h("tr", {}, ...cells("td", row))))));
}

function scope(tag, index) {
  if (tag === "th") return { scope: "col" };
  return index ? {} : { scope: "row" };
}

export function top(index) {
  return HEAD + index * ROW;
}

export function bottom(rows) {
  return HEAD + rows * ROW + 4;
}

// The words down the left side; one that the models do not know has a star.
export function labels(tokens) {
  return tokens.map((token, index) => text(LEFT - 8, top(index) + 15, shortened(label(token)), token.known ? "end" : "end muted"));
}

export function label({ text: word, known }) {
  return known ? word : `${word}*`;
}

function shortened(word) {
  const letters = [...word];
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS - 1).join("")}…` : word;
}

export function text(x, y, words, name = "") {
  return h("text", { x: round(x), y: round(y), class: name || null }, words);
}

export function rect(x, y, width, height, name) {
  return h("rect", { x: round(x), y: round(y), width: round(width), height: round(height), class: name });
}

export function line(d, name) {
  return h("path", { d, class: name });
}

// A cell of a heat map: share from 0 to 1.
export function cell(x, y, width, share) {
  return rect(x, y, width, ROW - 3, `heat level-${Math.round(Math.min(1, Math.max(0, share)) * LEVELS)}`);
}

export function round(value) {
  return Math.round(value * 10) / 10;
}
