// What a learner typed → the words that the models read, or one clear sentence on why there is nothing to read.
import { isWord, tokenize, vocabularyOf } from "./tokens.js";

// Longer than any sentence of so many words; the rest is cut before any work is done on it.
export const MOST_LETTERS = 2000;
const MOST_NAMED = 5;
const LONGEST_NAMED = 24;

// { tokens, notes: [sentence], problem: sentence or "" }
export function readSentence(typed, index) {
  const { tokens, more } = tokenize(typed.slice(0, MOST_LETTERS), vocabularyOf(index));
  const cut = more || typed.length > MOST_LETTERS;
  const words = tokens.filter(isWord);
  if (!words.length) return { tokens: [], notes: [], problem: "Type a sentence, or choose one of the examples." };
  if (!words.some(({ known }) => known)) return { tokens: [], notes: [], problem: noneKnown(words, index) };
  const notes = [...unknown(words), ...(cut ? [`Only the first ${words.length} words are read.`] : [])];
  return { tokens, notes, problem: "" };
}

function noneKnown(words, index) {
  const these = words.length > 1 ? "none of these words" : `not the word ${named(words[0])}`;
  return `No verdict: the models know ${these}. They know ${index.vocabulary.length} words of English, such as film, good, boring, not.`;
}

function unknown(words) {
  const names = [...new Set(words.filter(({ known }) => !known).map(named))];
  if (!names.length) return [];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  return [`Unknown to the models: ${names.slice(0, MOST_NAMED).join(", ")}${more}. Each is read as the same unknown word.`];
}

function named({ text }) {
  const letters = [...text];
  return `“${letters.length > LONGEST_NAMED ? `${letters.slice(0, LONGEST_NAMED).join("")}…` : text}”`;
}
