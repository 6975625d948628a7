// Splits a text into tokens, exactly as macros/practice/tokens.py does: the models know what that made of their corpus.
//     "I don't like it!" → I · do · n't · like · it · !
//
//     token: { text: as typed, word: the normal form that is looked up, id: its place in the vocabulary, known }

export const UNKNOWN_ID = 0;
export const START_ID = 1;
// Tokens that are read. More than a sentence has; without a limit a pasted book would freeze the page.
export const WORD_LIMIT = 80;

// No English word is longer: a longer one is left whole, however many endings are pasted after one another.
const LONGEST = 30;
// Latin letters with their accents, numbers, marks, then all else that is neither space, sign nor punctuation. Spelled out
// in ranges, since the classes of Python and of JavaScript differ.
const LATIN = "[A-Za-z\\u{c0}-\\u{24f}\\u{300}-\\u{36f}]+";
const OTHER = "[\\u{250}-\\u{2ff}\\u{370}-\\u{1fff}\\u{2070}-\\u{2fff}\\u{3040}-\\u{fefe}\\u{ff00}-\\u{10ffff}]+";
const TOKEN = new RegExp(`${LATIN}(?:['\\u{2018}\\u{2019}]${LATIN})*|[0-9]+|[.,!?;:\\u{2013}\\u{2014}]+|${OTHER}`, "gu");
const SUFFIX = /^(.+)(n't|'(?:m|s|re|ve|d|ll))$/u;
const NO_APOSTROPHE = /^(do|does|did|is|are|was|were|has|have|had|could|would|should|ca|wo)(nt)$/;
const IN_ONE_WORD = /^(can)(not)$|^(i)(m)$/;
const MARK = /^[.,!?;:\u2013\u2014]/;
const NORMAL = new Map([["nt", "n't"], ["m", "'m"]]);
const STEMS = new Map([["ca", "can"], ["wo", "will"]]);
const NORMAL_MARKS = new Map([[";", ","], [":", ","], ["\u2013", ","], ["\u2014", ","]]);

// index: what models.json holds. Word → id.
export const vocabularyOf = ({ vocabulary }) => new Map(vocabulary.map((word, id) => [word, id]));

// At most `limit` tokens; `more` says that the text has more than these.
export function tokenize(text, vocabulary, limit = WORD_LIMIT) {
  const tokens = [];
  for (const [found] of text.matchAll(TOKEN)) {
    if (tokens.length >= limit) return { tokens: tokens.slice(0, limit), more: true };
    tokens.push(...split(found).map((token) => lookedUp(token, vocabulary)));
  }
  return { tokens: tokens.slice(0, limit), more: tokens.length > limit };
}

export const isWord = ({ word }) => !MARK.test(word);

function lookedUp({ text, word }, vocabulary) {
  const known = vocabulary.has(word);
  return { text, word, id: known ? vocabulary.get(word) : UNKNOWN_ID, known };
}

// A contraction into its two parts, and those again: shouldn't've → should · n't · 've.
function split(text) {
  const word = small(text);
  if (MARK.test(word)) return [{ text, word: NORMAL_MARKS.get(word[0]) ?? word[0] }];
  if (word.length > LONGEST) return [{ text, word }];
  const found = SUFFIX.exec(word) ?? NO_APOSTROPHE.exec(word) ?? IN_ONE_WORD.exec(word);
  if (!found) return [{ text, word }];
  const [stem, suffix] = found.slice(1).filter(Boolean);
  const before = split(text.slice(0, stem.length));
  if (STEMS.has(stem)) before.at(-1).word = STEMS.get(stem);
  return [...before, { text: text.slice(stem.length), word: NORMAL.get(suffix) ?? suffix }];
}

// Only A to Z: the vocabulary has no other letters, and about those Python and JavaScript cannot differ.
const small = (text) => text.replace(/[A-Z]/g, (sign) => sign.toLowerCase()).replace(/[\u2018\u2019]/g, "'");
