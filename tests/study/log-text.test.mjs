import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as any from "./arbitraries.mjs";
import { LogError, emptyLog } from "../../overrides/assets/javascripts/study/log.js";
import { FORMAT, LONGEST, formatLog, parseLog, upgraded } from "../../overrides/assets/javascripts/study/log-text.js";

const file = (log, rest = {}) => JSON.stringify({ format: FORMAT, v: 1, log, ...rest });
const card = (reviews) => file({ "a-card": reviews });
const TIME = 1_795_000_000;

test("what is written is read back the same", () => {
  fc.assert(fc.property(any.log, (log) => assert.deepStrictEqual(parseLog(formatLog(log)), { log })));
});

// Kind of text → the text, and what the sentence must name.
const REFUSED = {
  "an empty file": ["", "cut off"],
  "half a file": [formatLog({ "a-card": [[TIME, 3]] }).slice(0, 50), "cut off"],
  "a page": ["<!doctype html><script>alert(1)</script>", "cut off"],
  "50 MB": ["x".repeat(50_000_000), "larger than 5 MB"],
  "a megabyte of brackets": ["[".repeat(1_000_000), "cut off"],
  "another program's file": ['{"decks": []}', "not progress from this site"],
  "a file that only looks like it": [`{"v":1,"log":{"a-card":[[${TIME},3]]}}`, "not progress from this site"],
  "a number": ["7", "not progress from this site"],
  "nothing": ["null", "not progress from this site"],
  "a list": ["[]", "not progress from this site"],
  "no version": [file({}, { v: undefined }), "not progress from this site"],
  "version 0": [file({}, { v: 0 }), "not progress from this site"],
  "a later version": [file({}, { v: 2 }), "newer version"],
  "no log": [file(undefined), "not progress from this site"],
  "a list of logs": [file([]), "not progress from this site"],
  "the key __proto__": [`{"format":"${FORMAT}","v":1,"log":{"__proto__":[[${TIME},3]]}}`, "no name of a card"],
  "a key that is markup": [file({ "<img src=x onerror=alert(1)>": [] }), "no name of a card"],
  "a key of a megabyte": [file({ ["a".repeat(1_000_000)]: [] }), "no name of a card"],
  "reviews that are a record": [card({}), "no list of reviews"],
  "reviews that are text": [card("3"), "no list of reviews"],
  "a review that is null": [card([null]), "without time or grade"],
  "a review of three": [card([[TIME, 3, 3]]), "without time or grade"],
  "a time as text": [card([[`${TIME}`, 3]]), "before 2020 or after 2099"],
  "milliseconds": [card([[TIME * 1000, 3]]), "before 2020 or after 2099"],
  "the year 1970": [card([[1, 3]]), "before 2020 or after 2099"],
  "half a second": [card([[TIME + 0.5, 3]]), "before 2020 or after 2099"],
  "grade 5": [card([[TIME, 5]]), "unknown grade"],
  "grade -1": [card([[TIME, -1]]), "unknown grade"],
  "a grade as text": [card([[TIME, "3"]]), "unknown grade"],
};

for (const [kind, [text, named]] of Object.entries(REFUSED)) {
  test(`${kind} is refused in one sentence that says what to do`, () => {
    assert.throws(
      () => parseLog(text),
      (error) => error instanceof LogError && error.message.includes(named) && /^[A-Z].{20,200}\.$/s.test(error.message),
    );
    assert.equal({}.polluted, undefined);
  });
}

test("whatever is in a file, it is read whole or refused with a sentence", () => {
  const texts = fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => file(value)), fc.jsonValue().map(card));
  fc.assert(
    fc.property(texts, (text) => {
      try {
        const { log } = parseLog(text);
        assert.deepStrictEqual(parseLog(formatLog(log)).log, log);
      } catch (error) {
        assert.ok(error instanceof LogError, error);
      }
    }),
    { numRuns: 500 },
  );
});

test("a file that someone has sorted otherwise, or doubled, reads the same", () => {
  const { log } = parseLog(card([[TIME + 9, 3], [TIME, 1], [TIME + 9, 2]]));
  assert.deepStrictEqual(log["a-card"], [[TIME, 1], [TIME + 9, 2]]);
});

test("an id that every object has is a card like others", () => {
  const { log } = parseLog(file({ constructor: [[TIME, 3]] }));
  assert.deepStrictEqual(log.constructor, [[TIME, 3]]);
  assert.equal(emptyLog().constructor, undefined);
});

test("what would be too large to be read again is not written", () => {
  const reviews = Array.from({ length: LONGEST / 14 }, (_, i) => [TIME + i, 3]);
  assert.throws(() => formatLog({ "a-card": reviews }), /larger than 5 MB/);
});

test("old files are brought up version by version", () => {
  const upgrades = {
    1: ({ log }) => ({ log: { ...log, first: [] } }),
    2: ({ log }) => ({ log: { ...log, second: Object.keys(log) } }),
  };
  assert.deepStrictEqual(upgraded({ v: 1, log: {} }, upgrades, 3), { v: 3, log: { first: [], second: ["first"] } });
});
