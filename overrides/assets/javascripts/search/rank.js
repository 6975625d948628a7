// How well an entry answers a query.
import { fits } from "./intents.js";
import { FIELDS } from "./library.js";

const FIELD = { title: 3, names: 3, text: 1 };
const PHRASE = { title: 1.5, names: 1.2, text: 0.8 };
const KIND = { term: 1.25, section: 1, card: 1.05, page: 0.65, milestone: 0.75, figure: 0.65, source: 0.65 };
const RECURRING = 0.8;
// For a word of the title of the page that an entry stands on.
const PAGE = 0.4;
const EXACT = 2;
// How much a place loses that lacks a part of what was asked for.
const LACK = 4;
const COVERED = 0.8;
// The least share of what was asked for (by weight) that a result holds.
export const LEAST = 0.25;

// Entries with their scores and what was found in them, best first.
export function rank(query, library) {
  const hits = new Map();
  for (const term of query.terms) findTerm(term, library, hits);
  for (const concept of query.concepts) findConcept(concept, library, hits);
  const total = query.terms.reduce((sum, term) => sum + share(term), 0);
  const results = [...hits].map(([number, hit]) => score(library.entries[number], hit, query, total));
  return results.filter((result) => result.coverage >= LEAST).sort((a, b) => b.score - a.score);
}

function hitOf(hits, number) {
  if (!hits.has(number)) hits.set(number, { terms: new Map(), words: new Set(), places: new Map() });
  return hits.get(number);
}

function findTerm(term, library, hits) {
  for (const [root, weight] of term.alternatives) {
    for (const [number, found] of library.places(root)) {
      const hit = hitOf(hits, number);
      const strength = weight * inFields(found, library.entries[number], library.averageLength);
      if (strength > (hit.terms.get(term)?.strength ?? 0)) hit.terms.set(term, { strength, weight });
      if (!term.filler) found.words.forEach((word) => hit.words.add(word));
      hit.places.set(term, [...(hit.places.get(term) ?? []), found]);
    }
  }
}

// Saturating, and weaker in long texts (BM25's idea), with a weight for each field.
function inFields({ title, names, text, page }, entry, averageLength) {
  const inTitle = title.length ? FIELD.title / (0.6 + 0.07 * entry.titleLength) : 0;
  const inNames = names.length ? FIELD.names : 0;
  const often = text.length / (text.length + 0.5 + 0.7 * (entry.length / averageLength));
  return Math.max(inTitle, inNames, page ? PAGE : 0) + FIELD.text * often;
}

// An entry that calls the same thing by another name.
function findConcept({ entry, terms, weight }, library, hits) {
  for (const key of entry.keys) {
    const roots = key.split(" ");
    for (const [number, found] of library.phrase(roots)) {
      const hit = hitOf(hits, number);
      const strength = weight * inFields(found, library.entries[number], library.averageLength);
      for (const term of terms) {
        if (strength > (hit.terms.get(term)?.strength ?? 0)) hit.terms.set(term, { strength, weight });
      }
      for (const root of roots) library.places(root).get(number)?.words.forEach((word) => hit.words.add(word));
    }
  }
}

// A rare word says much, but a place that lacks it may still be what was meant.
const share = ({ weight, filler }) => (filler ? 0.2 * weight : Math.sqrt(weight));

function score(entry, hit, query, total) {
  const matches = [...hit.terms];
  const strength = matches.reduce((sum, [term, match]) => sum + term.weight * match.strength, 0);
  const coverage = matches.reduce((sum, [term, match]) => sum + share(term) * Math.min(1, 0.5 + match.weight), 0) / total;
  const sum = (strength + inOrder(hit, query.terms)) * coverage ** LACK;
  const factor = KIND[entry.kind] * (entry.recurring ? RECURRING : 1) * fits(entry, query.intents);
  return { entry, words: hit.words, coverage, score: sum * factor * (1 + EXACT * exactness(entry, query)) * (1 + COVERED * covered(entry, query)) };
}

// Words that follow one another in the query and in the entry, small ones included.
function inOrder({ places }, terms) {
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < terms.length; i++) {
    const [first, second] = [places.get(terms[i]), places.get(terms[i + 1])];
    const near = first && second ? adjacent(first, second) : 0;
    sum += together(terms[i], terms[i + 1]) * near;
    pairs += near > 0;
  }
  return sum * (1 + (pairs / (terms.length - 1 || 1)) ** 2);
}

// A small word makes a phrase closer ("all you need"), but is none with another small one ("when was the").
function together(a, b) {
  if (a.filler || b.filler) return 0.3 * Math.min(a.rarity, b.rarity) * !(a.filler && b.filler);
  return (a.rarity + b.rarity) / 2;
}

function adjacent(first, second) {
  for (const field of FIELDS) {
    const starts = new Set(second.flatMap((found) => found[field].map(({ at }) => at)));
    if (first.some((found) => found[field].some(({ at, length }) => starts.has(at + length)))) return PHRASE[field];
  }
  return 0;
}

// 1 if the entry is called just what was typed, less if that is only its beginning so far.
function exactness({ keys, sortedKeys }, { wholes, sortedWholes, open }) {
  if (keys.some((key) => wholes.includes(key))) return 1;
  if (sortedKeys.some((key) => sortedWholes.includes(key))) return 0.8;
  const [whole] = wholes;
  const begun = open && whole ? keys.filter((key) => key.startsWith(whole)) : [];
  return Math.max(0, ...begun.map((key) => 0.7 * (whole.length / key.length)));
}

// The share of a title's or name's words that were asked for.
function covered({ keys }, { roots }) {
  const share = (words) => words.filter((word) => roots.has(word)).length / words.length;
  return Math.max(...keys.map((key) => share(key.split(" "))));
}
