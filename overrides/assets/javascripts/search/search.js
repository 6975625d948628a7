// The search as a function: what was typed → results, best first. Knows nothing of workers and pages.
import { excerpt, marked } from "./excerpt.js";
import { Library } from "./library.js";
import { readQuery } from "./query.js";
import { rank } from "./rank.js";
import { fold } from "./words.js";

const MOST_RESULTS = 40;
const NEAREST = 5;

export function createSearch(index) {
  const library = new Library(index);
  return (typed) => search(typed, library);
}

// { results, total, suggestion, nearest }: `nearest` says that nothing was found and that these are terms spelled alike,
// or, where there are none, the pages.
function search(typed, library) {
  const query = readQuery(typed, library);
  const found = query.terms.length ? rank(query, library) : [];
  if (found.length || !typed.trim()) {
    const results = found.slice(0, MOST_RESULTS).map(present);
    return { results, total: found.length, suggestion: suggestion(query, library), nearest: false };
  }
  const near = nearestTerms(typed, library);
  const offered = near.length ? near : library.entries.filter(({ kind }) => kind === "page").map(unfound);
  return { results: offered.map(present), total: 0, suggestion: "", nearest: true };
}

const unfound = (entry) => ({ entry, words: new Set(), score: 0 });

function present({ entry, words, score }) {
  const { kind, location, title, text, pageTitle } = entry;
  return {
    kind, location, score, page: pageTitle,
    title: marked(title, words), text: excerpt(text, words), words: [...words],
  };
}

// How the last word probably ends.
function suggestion({ asked, open }, library) {
  const last = asked.at(-1);
  if (!open || !last?.last) return "";
  return last.longer.find((word) => library.spelled.has(word)) ?? "";
}

function pairs(text) {
  const letters = fold(text).replace(/[^a-z0-9]/g, "");
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}

// The terms that share the most pairs of letters with what was typed.
function nearestTerms(typed, library) {
  const wanted = pairs(typed.slice(0, 60));
  const likeness = (name) => {
    const own = pairs(name);
    return (2 * [...own].filter((pair) => wanted.has(pair)).length) / (own.size + wanted.size || 1);
  };
  return library.entries
    .filter(({ kind }) => kind === "term")
    .map((entry) => ({ ...unfound(entry), score: Math.max(...[entry.title, ...entry.names].map(likeness)) }))
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score)
    .slice(0, NEAREST);
}
