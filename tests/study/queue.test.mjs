import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { makeCards } from "./learner.mjs";
import { DAY, dayFromIso, isoOf, startOf } from "../../overrides/assets/javascripts/study/day.js";
import { emptyLog } from "../../overrides/assets/javascripts/study/log.js";
import { plan, quiz } from "../../overrides/assets/javascripts/study/queue.js";
import { makeScheduler } from "../../overrides/assets/javascripts/study/scheduler.js";

process.env.TZ = "America/St_Johns";
const scheduler = makeScheduler({ retention: 0.9 });
const TODAY = dayFromIso("2026-11-22");
const NOW = startOf(TODAY) + 5 * 3600;
const CARDS = makeCards(42);
const [A, B, C, D] = CARDS.map(({ id }) => id);

const logOf = (record) => Object.assign(emptyLog(), record);
const ago = (days, seconds = 0) => NOW - days * DAY + seconds;
const asked = (log, options = {}, cards = CARDS) =>
  plan(cards, log, NOW, { scheduler, ...options, settings: { newPerDay: 0, examDate: "", ...options.settings } });
const withSettings = (log, settings) => asked(log, { settings });

test("first what was missed today and not recalled, then what is due, then new cards", () => {
  const recalled = [[ago(0, -90), 1], [ago(0, -30), 3]];
  const log = logOf({ [A]: [[ago(9), 3]], [B]: [[ago(0, -60), 1]], [C]: recalled, [D]: [[ago(0, -99), 1]] });
  const { queue, due, fresh } = withSettings(log, { newPerDay: 4 });
  assert.deepEqual([queue.slice(0, 3), due, fresh], [[D, B, A], 3, 1]);
});

test("a card recalled today is not asked again today", () => {
  assert.deepEqual(asked(logOf({ [A]: [[ago(9), 3], [ago(0, -60), 3]] })).queue, []);
});

test("a card is due from four in the morning of its day, whatever hour it was reviewed at", () => {
  const evening = startOf(TODAY - 1) + 20 * 3600;
  const log = logOf({ [A]: [[evening, 1], [evening + 60, 3]] });
  const at = (now) => plan(CARDS, log, now, { scheduler, settings: { newPerDay: 0 } }).queue.length;
  assert.deepEqual([at(startOf(TODAY) - 1), at(startOf(TODAY))], [0, 1]);
});

test("what was taken back today is asked as before it", () => {
  assert.deepEqual(asked(logOf({ [A]: [[ago(9), 3], [ago(0, -60), 0]] })).queue, [A]);
});

test("the daily limit counts what was begun today in every section, and misses of them do not raise it", () => {
  const log = logOf({ [A]: [[ago(0, -60), 3]], [CARDS[41].id]: [[ago(0, -50), 1], [ago(0, -40), 3]], [B]: [[ago(9), 3]] });
  assert.equal(withSettings(log, { newPerDay: 5 }).fresh, 3);
  assert.equal(withSettings(log, { newPerDay: 1 }).fresh, 0);
});

test("new cards come from all sections alike, and within each in its order", () => {
  const { queue } = withSettings(emptyLog(), { newPerDay: 14 });
  const firstTwo = CARDS.filter(({ section }, i) => CARDS.findIndex((card) => card.section === section) > i - 2);
  assert.equal(firstTwo.length, 14);
  assert.deepEqual(queue.toSorted(), firstTwo.map(({ id }) => id).toSorted());
});

test("the new cards of a day stay the same while they are learned", () => {
  const { queue } = withSettings(emptyLog(), { newPerDay: 5 });
  const later = withSettings(logOf({ [queue[0]]: [[ago(0, -60), 3]] }), { newPerDay: 5 });
  assert.deepEqual(later.queue.toSorted(), queue.slice(1).toSorted());
});

test("one section is asked alone, and what waits in others is told", () => {
  const log = logOf({ [A]: [[ago(9), 3]], [CARDS[41].id]: [[ago(9), 3]], [CARDS[40].id]: [[ago(0, -9), 1]] });
  const planned = asked(log, { section: "section-0", settings: { newPerDay: 3 } });
  assert.deepEqual([planned.queue.length, planned.queue[0], planned.laterToday], [3, A, 2]);
});

const dated = (revision) => CARDS.map((card) => (card.id === A ? { ...card, revision } : card));

test("a card whose meaning changed since its last review is asked once more, today or later but not before", () => {
  const log = logOf({ [A]: [[ago(1), 4]] });
  const due = (day) => asked(log, {}, dated(isoOf(day))).queue.length;
  assert.deepEqual([TODAY - 1, TODAY, TODAY + 1].map(due), [0, 1, 0]);
});

test("a changed card that was recalled today is not asked again", () => {
  const log = logOf({ [A]: [[ago(9), 4], [ago(0, -9), 3]] });
  assert.deepEqual(asked(log, {}, dated(isoOf(TODAY))).queue, []);
});

const all = logOf(Object.fromEntries(CARDS.map(({ id }, i) => [id, [[ago(60 + (i % 5)), 1 + (i % 4)]]])));
const sectionOf = new Map(CARDS.map(({ id, section }) => [id, section]));

test("sections are mixed, and within each the most forgotten comes first", () => {
  const { queue } = asked(all);
  assert.equal(new Set(queue.slice(0, 7).map((id) => sectionOf.get(id))).size, 7);
  const recall = (id) => scheduler.retrievability(scheduler.stateOf(all[id], NOW), NOW);
  const own = asked(logOf({ [A]: all[A], [B]: all[B], [C]: all[C], [D]: all[D] }), {}, apartCards()).queue.map(recall);
  assert.deepEqual(own, own.toSorted((a, b) => a - b));
});

const apartCards = () => CARDS.slice(0, 4).map((card) => ({ ...card, group: "" }));

test("a seed gives the same shuffled order again, another seed another", () => {
  const order = (seed) => asked(all, { order: "shuffled", seed }).queue;
  assert.deepEqual(order(1), order(1));
  assert.notDeepEqual(order(1), order(2));
});

test("cards that may give each other away are kept apart, across all parts of a session", () => {
  const groupOf = new Map(CARDS.map(({ id, group }) => [id, group]));
  for (const queue of [asked(all).queue, withSettings(emptyLog(), { newPerDay: 20 }).queue, quiz(CARDS, { seed: 3 })]) {
    const groups = queue.map((id) => groupOf.get(id));
    assert.ok(groups.every((group, i) => !groups.slice(Math.max(0, i - 2), i).includes(group)), String(groups));
  }
});

test("a new card is kept apart from the one that is due before it", () => {
  const cards = CARDS.slice(0, 4).map((card, i) => ({ ...card, group: "gghi"[i] }));
  const { queue } = asked(logOf({ [A]: [[ago(9), 3]] }), { settings: { newPerDay: 3 } }, cards);
  assert.deepEqual(queue, [A, C, D, B]);
});

test("with an exam, new cards begun today do not lower what is left of today's share", () => {
  const log = logOf({ [A]: [[ago(0, -60), 3]], [B]: [[ago(0, -50), 3]] });
  const share = (record) => withSettings(record, { examDate: isoOf(TODAY + 11) }).fresh;
  assert.deepEqual([share(emptyLog()), share(log)], [5, 3]);
});

test("a quiz asks every card of the section once, whenever it is due", () => {
  const own = CARDS.filter(({ section }) => section === "section-3").map(({ id }) => id);
  assert.deepEqual(quiz(CARDS, { section: "section-3", seed: 1 }).toSorted(), own.toSorted());
  assert.equal(new Set(quiz(CARDS, { seed: 1 })).size, CARDS.length);
});

test("whatever the log holds, unknown ids too, no card is asked twice and the counts add up", () => {
  const time = fc.integer({ min: NOW - 100 * DAY, max: NOW + 100 * DAY });
  const list = fc.uniqueArray(fc.tuple(time, fc.integer({ min: 0, max: 4 })), { selector: ([at]) => at, maxLength: 5 });
  const ids = fc.constantFrom(...CARDS.slice(0, 9).map(({ id }) => id), "gone", "constructor");
  fc.assert(
    fc.property(fc.dictionary(ids, list.map((reviews) => reviews.toSorted(([a], [b]) => a - b))), (record) => {
      const { queue, due, fresh } = withSettings(logOf(record), { newPerDay: 5 });
      assert.equal(new Set(queue).size, due + fresh);
      assert.ok(queue.length === due + fresh && queue.every((id) => sectionOf.has(id)));
    }),
  );
});
