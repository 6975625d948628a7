// Text → words, alike for what is searched and for what is typed: case, accents, hyphens, plural and British endings
// make no difference, and a symbol such as h_t, W_hh or n^2 is a word besides its parts.

const NUMBER = String.raw`\d+(?:[.,]\d+)+`;
const INDEX = String.raw`_(?:[\p{L}\d]+|\([^()\s]*\)|\{[^{}\s]*\})|\^(?:\d+|\p{L}|\([^()\s]*\)|\{[^{}\s]*\})`;
// A symbol is a word with indexes: so that the letters before them are read once.
const WORD = String.raw`[\p{L}\p{N}\p{M}]+(?:${INDEX})*`;
const TOKEN = new RegExp(`√|∂|${NUMBER}|${WORD}`, "gu");
const NAMES = {
  "√": "sqrt", "∂": "d", α: "alpha", β: "beta", γ: "gamma", δ: "delta", ε: "epsilon", θ: "theta", λ: "lambda", μ: "mu",
  π: "pi", σ: "sigma", τ: "tau", φ: "phi", ω: "omega",
};
const HYPHENS = "-\u2010\u2011\u2012\u2013\u00ad";

// Remembers what a function of one text gave: the site has few different words.
function remembering(make) {
  const made = new Map();
  return (word) => made.get(word) ?? made.set(word, make(word)).get(word);
}

// The word as it is compared: no case, no accents; brackets of an index and the thousands' comma do not count.
export const fold = remembering((word) => {
  if (/^[a-z\d]+$/.test(word)) return word;
  const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[(){},]/g, "");
  return plain.replace(/[α-ως√∂]/g, (letter) => NAMES[letter] ?? letter);
});

// British → American. Both sides are treated alike, so a rule may also change words that it does not mean.
const SPELLINGS = [
  [/is(ation|e|ed|es|er|ers|ing)$/, "iz$1"],
  [/ys(e|ed|es|er|ing)$/, "yz$1"],
  [/([a-z]{3})our(s|ed|ing|al)?$/, "$1or$2"],
  [/([a-z]{2}[aeiou])ll(ed|er|ers|ing)$/, "$1l$2"],
  [/([a-z]{2})tre(s?)$/, "$1ter$2"],
  [/ogue(s?)$/, "og$1"],
];

const ENDINGS = [
  [/^(.{3,})ies$/, "$1y"],
  [/^(.{2,}(?:ss|sh|ch|x|z))es$/, "$1"],
  [/^(.{2,}[^siu])s$/, "$1"],
  [/^(.*[aeiouy].*)ization$/, "$1iz"],
  [/^(.{5,})ation$/, "$1"],
];
// What all words but a few fail, so that they need not be tried with each rule.
const SPELLED = /is|ys|our|ll|tre|ogue/;
const ENDED = /s$|ation$/;
const replaced = (word, some, rules) => (some.test(word) ? rules.reduce((text, [from, to]) => text.replace(from, to), word) : word);
const VERBAL = /^(.*[aeiouy].*)(?:ing|ed)$/;

// What a word has in common with its plural and its other forms: "gates" and "gate", "vanishing" and "vanish".
export const stem = remembering((word) => {
  if (word.length < 4 || isSymbol(word) || /\d/.test(word)) return word;
  const american = replaced(word, SPELLED, SPELLINGS);
  const singular = replaced(american, ENDED, ENDINGS);
  const verb = VERBAL.exec(singular);
  const base = verb && verb[1].length > 2 ? verb[1].replace(/([^aeiouls])\1$/, "$1") : singular;
  return base.length > 4 ? base.replace(/e$/, "") : base;
});

export const isSymbol = (word) => word.includes("_") || word.includes("^");
export const partsOf = (symbol) => symbol.split(/[_^-]+/).filter(Boolean);

// Calls `visit(word, at, start, end, length, extra)` for every word of a text: `at` counts words, `start` and `end` are offsets
// in the text. A word made of others ("multihead" in "multi-head", "h" and "t" in "h_t") has the place of the first of them and
// is `extra`; `length` is the number of places it fills. A first search waits for this to have read all there is to find.
export function eachWord(text, visit) {
  let at = 0;
  let run = ""; // of words joined by hyphens: what they make together
  let begin = 0; // where the run began, as an offset
  let end = -1;
  let length = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const { index: start } = found;
    const word = fold(found[0]);
    const goesOn = start === end + 1 && HYPHENS.includes(text[end]);
    end = start + found[0].length;
    visit(word, at, start, end, 1, false);
    if (isSymbol(word)) for (const part of partsOf(word)) visit(part, at, start, end, 1, true);
    run = goesOn ? run + word : word;
    length = goesOn ? length + 1 : 1;
    if (!goesOn) begin = start;
    if (length > 1) visit(run, at - length + 1, begin, end, length, true);
    at += 1;
  }
}

// The same as a list. What is shown of a result is asked for again with every result.
export const tokenize = remembering((text) => {
  const tokens = [];
  eachWord(text, (word, at, start, end, length, extra) => tokens.push({ word, at, start, end, length, extra }));
  return tokens;
});

// The words of a name in an order of their own: "forget gate" and "gate forget" are alike.
export const sorted = (words) => words.split(" ").sort().join(" ");
