// Text → words, alike for what is searched and for what is typed: case, accents, hyphens, plural and British endings
// make no difference, and a symbol such as h_t, W_hh or n^2 is a word besides its parts.

const SYMBOL = String.raw`[\p{L}\d]+(?:_(?:[\p{L}\d]+|\([^()\s]*\)|\{[^{}\s]*\})|\^(?:\d+|\p{L}|\([^()\s]*\)|\{[^{}\s]*\}))+`;
const NUMBER = String.raw`\d+(?:[.,]\d+)+`;
const WORD = String.raw`[\p{L}\p{N}\p{M}]+`;
const TOKEN = new RegExp(`√|∂|${SYMBOL}|${NUMBER}|${WORD}`, "gu");
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
const VERBAL = /^(.*[aeiouy].*)(?:ing|ed)$/;

// What a word has in common with its plural and its other forms: "gates" and "gate", "vanishing" and "vanish".
export const stem = remembering((word) => {
  if (word.length < 4 || isSymbol(word) || /\d/.test(word)) return word;
  const american = SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), word);
  const singular = ENDINGS.reduce((text, [from, to]) => text.replace(from, to), american);
  const verb = VERBAL.exec(singular);
  const base = verb && verb[1].length > 2 ? verb[1].replace(/([^aeiouls])\1$/, "$1") : singular;
  return base.length > 4 ? base.replace(/e$/, "") : base;
});

export const isSymbol = (word) => word.includes("_") || word.includes("^");
export const partsOf = (symbol) => symbol.split(/[_^-]+/).filter(Boolean);

// The words of a text with their places: `at` counts words, `start` and `end` are offsets in the text. A word made of others
// ("multihead" in "multi-head", "h" and "t" in "h_t") has the place of the first of them and is marked `extra`; `length` is
// the number of places it fills. An entry's text is asked for again with every result.
export const tokenize = remembering((text) => {
  const tokens = [];
  let at = 0;
  let run = [];
  for (const { 0: found, index: start } of text.matchAll(TOKEN)) {
    const token = { word: fold(found), at: at++, start, end: start + found.length, length: 1, extra: false };
    const last = run.at(-1);
    run = last && start === last.end + 1 && HYPHENS.includes(text[last.end]) ? [...run, token] : [token];
    tokens.push(token);
    if (isSymbol(token.word)) tokens.push(...partsOf(token.word).map((word) => ({ ...token, word, extra: true })));
    if (run.length > 1) tokens.push(joined(run));
  }
  return tokens;
});

// The words of a name in an order of their own: "forget gate" and "gate forget" are alike.
export const sorted = (words) => words.split(" ").sort().join(" ");

function joined(run) {
  const word = run.map((part) => part.word).join("");
  return { ...run[0], word, end: run.at(-1).end, length: run.length, extra: true };
}
