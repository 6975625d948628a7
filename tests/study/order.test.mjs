import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { apart, mixed, shuffled } from "../../overrides/assets/javascripts/study/order.js";

const GAP = 3;
const first = (item) => item[0];
const named = (groups) => groups.map((group, i) => `${group}${i}`);
const groups = (most) => fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: most }).map(named);
const near = (items, i) => items.slice(Math.max(i - GAP + 1, 0), i).map(first);
const isApart = (items) => items.every((item, i) => !near(items, i).includes(first(item)));

// Tries every order: slow and plain.
function canBeApart(left, placed = []) {
  if (!isApart(placed)) return false;
  return left.length === 0 || left.some((item, i) => canBeApart(left.toSpliced(i, 1), [...placed, item]));
}

test("no order loses or doubles a card", () => {
  fc.assert(
    fc.property(groups(30), fc.integer(), (items, seed) => {
      for (const ordered of [shuffled(items, seed), mixed(items, first), apart(items, first, GAP)]) {
        assert.deepEqual(ordered.toSorted(), items.toSorted());
      }
    }),
  );
});

test("a group is kept apart wherever any order can do that", () => {
  const check = (items) => assert.equal(isApart(apart(items, first, GAP)), canBeApart(items));
  fc.assert(fc.property(groups(8), check), { numRuns: 300 });
});

test("cards that are apart already stay as they are", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat()), (items) => assert.deepEqual(apart(items, String, GAP), items)));
  assert.deepEqual(apart(["a1", "b1", "c1", "a2", "b2"], first, GAP), ["a1", "b1", "c1", "a2", "b2"]);
});

test("cards are apart from those before them too", () => {
  assert.deepEqual(apart(["a1", "b1", "c1"], first, GAP, ["x0", "b0", "a0"]), ["c1", "b1", "a1"]);
});

test("a seed gives the same order again, another seed another", () => {
  const items = Array.from({ length: 52 }, (_, i) => i);
  assert.deepEqual(shuffled(items, 7), shuffled(items, 7));
  assert.notDeepEqual(shuffled(items, 7), shuffled(items, 8));
});

test("every place is as likely for a card", () => {
  const places = Array(5).fill(0);
  for (let seed = 0; seed < 5000; seed += 1) places[shuffled([0, 1, 2, 3, 4], seed).indexOf(0)] += 1;
  assert.ok(places.every((count) => Math.abs(count - 1000) < 120), String(places));
});

test("sections are mixed evenly, each in its own order", () => {
  assert.deepEqual(mixed(["a1", "a2", "a3", "a4", "b1", "b2"], first), ["a1", "b1", "a2", "a3", "b2", "a4"]);
});
