// What was typed → terms to look for. Each term has alternatives: stems with a weight from 0 to 1.
import { intentsOf, isFiller } from "./intents.js";
import { completions, nearestWords, split } from "./spelling.js";
import { isSymbol, partsOf, sorted, stem, tokenize } from "./words.js";

const MOST_LETTERS = 300;
const MOST_WORDS = 24;
const MOST_COMPLETIONS = 40;
const LONGEST_NAME = 6;
// What counts how much, against the very word.
const WEIGHT = { filler: 0.12, joined: 0.9, half: 0.75, longer: 0.35, other: 0.75 };

export function readQuery(typed, library) {
  const text = typed.slice(0, MOST_LETTERS);
  const tokens = tokenize(text).slice(0, MOST_WORDS);
  const words = tokens.filter((token) => !token.extra).flatMap((token) => asKnown(token.word, library));
  const open = /[\p{L}\p{N}]$/u.test(text);
  const telling = words.some((word) => !isFiller(word));
  const terms = words.map((word, i) => {
    const last = open && i === words.length - 1;
    return makeTerm(word, { last: last && (word.length > 1 || i > 0), filler: telling && isFiller(word) }, library);
  });
  joinNeighbors(terms, library);
  const asked = terms.filter((term) => !term.filler);
  return { terms, asked, open, intents: intentsOf(words), concepts: conceptsIn(asked, library), ...wholes(terms, asked) };
}

// A symbol or a run of letters that nothing holds is read as its parts.
function asKnown(word, library) {
  if (library.has(word) || library.hasStem(stem(word))) return [word];
  if (isSymbol(word)) return partsOf(word);
  const pair = split(word, library.has);
  return pair && library.phrase(pair.map(stem)).size ? pair : [word];
}

function makeTerm(word, { last, filler }, library) {
  const root = stem(word);
  const known = library.hasStem(root);
  const alternatives = new Map(known ? [[root, 1]] : []);
  const longer = (last || !known) && !/^\d+$/.test(word) ? completed(word, library) : [];
  complete(longer, known ? WEIGHT.longer : WEIGHT.half, alternatives);
  if (!alternatives.size) correct(word, alternatives, library);
  const rarity = Math.max(0.3, ...[...alternatives.keys()].slice(0, 1).map((key) => library.rarity(key)));
  return { word, root, known, filler, last, longer: longer.map((form) => form.word), alternatives, rarity, weight: filler ? rarity * WEIGHT.filler : rarity };
}

function completed(word, library) {
  const found = completions(word, library.known).map((longer) => ({ word: longer, importance: library.importance(longer) }));
  return found.sort((a, b) => b.importance - a.importance).slice(0, MOST_COMPLETIONS);
}

function complete(longer, weight, alternatives) {
  for (const { word, importance } of longer) {
    const root = stem(word);
    if (!alternatives.has(root)) alternatives.set(root, weight * (0.6 + 0.4 * importance));
  }
}

export function correct(word, alternatives, library) {
  for (const { word: meant, weight } of nearestWords(word, library.known, library.importance)) {
    const root = stem(meant);
    alternatives.set(root, Math.max(weight, alternatives.get(root) ?? 0));
  }
}

// "skip gram" for "skipgram", "layer norm" for "LayerNorm".
function joinNeighbors(terms, library) {
  for (let length = 2; length <= 3; length++) {
    for (let i = 0; i + length <= terms.length; i++) {
      const run = terms.slice(i, i + length);
      const root = stem(run.map((term) => term.word).join(""));
      if (library.hasStem(root) && !run.every((term) => term.filler)) {
        for (const term of run) if (!term.alternatives.has(root)) term.alternatives.set(root, WEIGHT.joined);
      }
    }
  }
}

// The stems of the whole query: as typed, without what is said beside, and as it was probably meant.
function wholes(terms, asked) {
  const typed = asked.map((term) => term.root);
  const meant = asked.map((term) => (term.known && !term.last ? term.root : best(term)));
  const all = terms.map((term) => term.root);
  const names = [typed, meant, all].map((roots) => roots.join(" "));
  return { wholes: names, sortedWholes: names.map(sorted), roots: new Set([...typed, ...meant]) };
}

const best = ({ alternatives, root }) => [...alternatives].sort((a, b) => b[1] - a[1])[0]?.[0] ?? root;

// Names from the glossary in the query, the longest first: where they stand, and what else the same thing is called.
function conceptsIn(asked, library) {
  const concepts = [];
  const roots = asked.map((term) => (term.known ? term.root : best(term)));
  const taken = new Set();
  for (let length = Math.min(LONGEST_NAME, roots.length); length > 0; length--) {
    for (let i = 0; i + length <= roots.length; i++) {
      const called = library.termsCalled(roots.slice(i, i + length).join(" "));
      const span = Array.from({ length }, (_, k) => i + k);
      if (!called.length || span.some((k) => taken.has(k))) continue;
      span.forEach((k) => taken.add(k));
      for (const entry of called) concepts.push({ entry, terms: span.map((k) => asked[k]), weight: WEIGHT.other });
    }
  }
  return concepts;
}
