import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as any from "./arbitraries.mjs";
import * as logs from "../../overrides/assets/javascripts/study/log.js";

const { LogError, emptyLog, merge, withReview, withoutReview } = logs;
const NOW = 1_795_000_000;
const DAY = 86_400;
const same = assert.deepStrictEqual;
const logOf = (record) => Object.assign(emptyLog(), record);
const pairs = (log) => Object.entries(log).flatMap(([id, reviews]) => reviews.map(([time]) => `${id} ${time}`));

test("merging is commutative", () => {
  fc.assert(fc.property(any.log, any.log, (a, b) => same(merge(a, b), merge(b, a))));
});

test("merging is associative", () => {
  fc.assert(fc.property(any.log, any.log, any.log, (a, b, c) => same(merge(merge(a, b), c), merge(a, merge(b, c)))));
});

test("merging is idempotent, and with nothing changes nothing", () => {
  fc.assert(fc.property(any.log, any.log, (a, b) => same(merge(merge(a, b), b), merge(a, b))));
  fc.assert(fc.property(any.log, (a) => same(merge(a, emptyLog()), a)));
});

test("merging loses no review, adds none, and leaves both logs as they were", () => {
  fc.assert(
    fc.property(any.log, any.log, (a, b) => {
      const before = structuredClone([a, b]);
      same(new Set(pairs(merge(a, b))), new Set([...pairs(a), ...pairs(b)]));
      same(JSON.stringify([a, b]), JSON.stringify(before));
    }),
  );
});

test("reviews are in order, one a second", () => {
  const isInOrder = (list) => list.every(([time], i) => i === 0 || time > list[i - 1][0]);
  fc.assert(fc.property(any.log, any.log, (a, b) => Object.values(merge(a, b)).every(isInOrder)));
});

test("a review that was taken back on one device stays so after a merge", () => {
  const added = withReview(emptyLog(), "a-card", NOW, 3);
  same(merge(withoutReview(added, "a-card", NOW), added), logOf({ "a-card": [[NOW, 0]] }));
});

test("every review that is added is kept, under a second of its own", () => {
  const given = fc.array(fc.tuple(any.id, any.time, fc.integer({ min: 1, max: 4 })), { maxLength: 20 });
  const add = (log, [id, time, grade]) => withReview(log, id, time, grade);
  fc.assert(fc.property(given, (list) => assert.equal(logs.countOf(list.reduce(add, emptyLog())), list.length)));
});

test("two in one second, and one after the clock was put back an hour, follow the last", () => {
  const times = [NOW, NOW, NOW - 3600];
  const log = times.reduce((sum, time, i) => withReview(sum, "a-card", time, i + 1), emptyLog());
  same(log["a-card"], [[NOW, 1], [NOW + 1, 2], [NOW + 2, 3]]);
});

test("where the clock was a year ahead, a review made now keeps its own time", () => {
  const log = withReview(withReview(emptyLog(), "a-card", NOW + 365 * DAY, 3), "a-card", NOW, 1);
  same(log["a-card"], [[NOW, 1], [NOW + 365 * DAY, 3]]);
});

test("where the last reviews reach beyond a day ahead, a review made now takes the next free second", () => {
  const log = withReview(logOf({ "a-card": [[NOW + DAY, 3], [NOW + DAY + 1, 3]] }), "a-card", NOW, 1);
  same(log["a-card"].at(-1), [NOW + DAY + 2, 1]);
});

test("a clock outside of the years that a log holds is brought into them", () => {
  same(withReview(emptyLog(), "a-card", 0, 3)["a-card"], [[logs.EARLIEST, 3]]);
  same(withReview(emptyLog(), "a-card", 9e9, 3)["a-card"], [[logs.LATEST, 3]]);
});

for (const [id, grade] of [["__proto__", 3], ["A Card", 3], [7, 3], ["a-card", 5], ["a-card", 2.5], ["a-card", "3"]]) {
  test(`no log takes ${id}, ${JSON.stringify(grade)}, which it could not read again`, () => {
    assert.throws(() => withReview(emptyLog(), id, NOW, grade), LogError);
  });
}

const CARDS = [
  { id: "new-name", aliases: ["old-name", "older-name"], section: "attention" },
  { id: "other", section: "rnns" },
];

test("former ids come to the living one, unknown ones stay", () => {
  const log = logOf({ "old-name": [[NOW, 1]], "older-name": [[NOW - 9, 2]], "new-name": [[NOW, 3]], gone: [[NOW, 4]] });
  same(logs.renamed(log, CARDS), logOf({ "new-name": [[NOW - 9, 2], [NOW, 1]], gone: [[NOW, 4]] }));
});

test("renaming loses nothing, and twice is as once", () => {
  fc.assert(
    fc.property(any.log, (log) => {
      const cards = [{ id: "why-rnns", aliases: ["lstm-gates", "constructor"] }];
      const once = logs.renamed(log, cards);
      same(logs.renamed(once, cards), once);
      same(new Set(pairs(once)), new Set(pairs(log).map((pair) => pair.replace(/lstm-gates|constructor/, "why-rnns"))));
    }),
  );
});

test("a section is reset with the former ids of its cards, others stay", () => {
  const log = logOf({ "old-name": [[NOW, 1]], "new-name": [[NOW, 3]], other: [[NOW, 2]], gone: [[NOW, 4]] });
  same(logs.withoutSection(log, CARDS, "attention"), logOf({ other: [[NOW, 2]], gone: [[NOW, 4]] }));
});
