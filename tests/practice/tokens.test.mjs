// The tokenizer: equal to Python's, and calm whatever is pasted.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isWord, tokenize, vocabularyOf, WORD_LIMIT } from "../../overrides/assets/javascripts/practice/tokens.js";
import { index, reference, REGIMES } from "./lab.mjs";

// What Python makes of them stands beside each: test_tokens.py checks that side.
const hostile = JSON.parse(readFileSync(new URL("hostile.json", import.meta.url), "utf8"));
const vocabulary = vocabularyOf(index);
const words = (text) => tokenize(text, vocabulary).tokens.map(({ word }) => word);

test("tokens and ids of the reference sentences are Python's", () => {
  for (const { text, tokens, ids } of REGIMES.flatMap((regime) => reference[regime])) {
    const found = tokenize(text, vocabulary).tokens;
    assert.deepEqual(found.map(({ text: typed, word }) => ({ text: typed, word })), tokens);
    assert.deepEqual(found.map(({ id }) => id), ids);
  }
});

test("hostile text gives the tokens that Python gives", () => {
  for (const { text, repeat = 1, words: expected } of hostile) {
    const found = tokenize(text.repeat(repeat), vocabulary, Infinity).tokens;
    assert.deepEqual(found.slice(0, expected.length).map(({ word }) => word), expected, text);
    assert.equal(found.length, expected.length * repeat, text);
  }
});

test("a contraction is two tokens, with the text as typed", () => {
  const { tokens } = tokenize("I CAN’T say it isn't good, dont you?", vocabulary);
  assert.equal(tokens.map(({ text }) => text).join("|"), "I|CA|N’T|say|it|is|n't|good|,|do|nt|you|?");
  assert.deepEqual(words("I CAN’T say it isn't good, dont you?"), ["i", "can", "n't", "say", "it", "is", "n't", "good", ",", "do", "n't", "you", "?"]);
});

test("words after the limit are left out, and it is said", () => {
  const long = "good ".repeat(10_000);
  assert.deepEqual([tokenize(long, vocabulary).tokens.length, tokenize(long, vocabulary).more], [WORD_LIMIT, true]);
  assert.equal(tokenize("good ".repeat(WORD_LIMIT), vocabulary).more, false);
  assert.deepEqual(tokenize("don't don't", vocabulary, 3).tokens.map(({ word }) => word), ["do", "n't", "do"]);
});

test("names of an object's own methods are no known words", () => {
  for (const { known } of tokenize("constructor toString __proto__ hasOwnProperty", vocabulary).tokens) assert.equal(known, false);
});

test("a mark is known, and no word", () => {
  const { tokens } = tokenize("qwerty!", vocabulary);
  assert.deepEqual(tokens.map(({ known }) => known), [false, true]);
  assert.deepEqual(tokens.map(isWord), [true, false]);
});

test("a million endings, a word of a million letters: no stack overflows, and neither is taken apart", () => {
  for (const text of [`i${"'m".repeat(500_000)}`, "x".repeat(1_000_000)]) {
    assert.equal(tokenize(text, vocabulary).tokens.length, 1);
  }
});
