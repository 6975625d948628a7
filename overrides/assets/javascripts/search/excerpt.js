// A readable piece of a text around what was found. It comes in pieces, and every second one was found:
// ["Why ", "divide", " by √d_k?"].
import { tokenize } from "./words.js";

const LONG = 190;

export function marked(text, words, from = 0, to = text.length) {
  const pieces = [];
  let at = from;
  for (const { word, start, end, extra } of tokenize(text)) {
    if (extra || start < at || end > to || !words.has(word)) continue;
    pieces.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...pieces, text.slice(at, to)];
}

export function excerpt(text, words) {
  if (text.length <= LONG * 1.3) return marked(text, words);
  const [from, to] = window(text, tokenize(text).filter(({ word, extra }) => !extra && words.has(word)));
  const [first, ...others] = marked(text, words, from, to);
  const pieces = [`${from ? "… " : ""}${first}`, ...others];
  return to < text.length ? [...pieces.slice(0, -1), `${pieces.at(-1)} …`] : pieces;
}

// The piece with the most different words in it, begun where a sentence or at least a word begins.
function window(text, found) {
  let best = { from: 0, count: 0 };
  for (const first of found) {
    const inside = found.filter(({ start, end }) => start >= first.start && end <= first.start + LONG * 0.7);
    const count = new Set(inside.map(({ word }) => word)).size;
    if (count > best.count) best = { from: first.start, count };
  }
  const from = beginning(text, best.from);
  const cut = text.lastIndexOf(" ", from + LONG);
  return [from, from + LONG >= text.length ? text.length : cut];
}

function beginning(text, at) {
  if (at < LONG * 0.5) return 0;
  const before = text.slice(0, at);
  const sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "), before.lastIndexOf(": ")) + 2;
  return at - sentence < LONG * 0.5 ? sentence : before.lastIndexOf(" ", at - 40) + 1;
}
