import assert from "node:assert/strict";
import { test } from "node:test";
import { makeCards } from "./learner.mjs";
import { DAY, dayFromIso, isoOf, startOf } from "../../overrides/assets/javascripts/study/day.js";
import { emptyLog } from "../../overrides/assets/javascripts/study/log.js";
import { plan } from "../../overrides/assets/javascripts/study/queue.js";
import { makeScheduler } from "../../overrides/assets/javascripts/study/scheduler.js";
import * as statistics from "../../overrides/assets/javascripts/study/statistics.js";

process.env.TZ = "Asia/Kolkata";
const scheduler = makeScheduler({ retention: 0.9 });
const TODAY = dayFromIso("2026-11-22");
const NOW = startOf(TODAY) + 3600;
const CARDS = makeCards(14);
const [A, B, C] = CARDS.map(({ id }) => id);
const ago = (days) => NOW - days * DAY;
const LOG = Object.assign(emptyLog(), {
  [A]: [[ago(30), 3], [ago(0), 1], [ago(0) + 60, 3]], // missed today, recalled in the session
  [B]: [[ago(30), 1]], // overdue
  [C]: [[ago(1), 4], [ago(0), 0]],
  gone: [[ago(1), 1]],
});

test("what is due today is what a session asks for, and each card seen is due once", () => {
  const due = statistics.duePerDay(CARDS, LOG, NOW, scheduler);
  assert.deepEqual([due.length, isoOf(due[0].day), isoOf(due[27].day)], [28, "2026-11-22", "2026-12-19"]);
  assert.equal(due[0].count, plan(CARDS, LOG, NOW, { scheduler, settings: { newPerDay: 0 } }).due);
  assert.equal(due.reduce((sum, { count }) => sum + count, 0), 3);
});

test("a card whose meaning changed counts as due today", () => {
  const cards = CARDS.map((card) => (card.id === C ? { ...card, revision: isoOf(TODAY) } : card));
  assert.equal(statistics.duePerDay(cards, LOG, NOW, scheduler)[0].count, 2);
});

test("the recall rate takes the first grade of each day, without what was taken back or belongs to no card", () => {
  const [first, second] = statistics.recallPerSection(CARDS, LOG, NOW);
  assert.deepEqual(first, { section: "section-0", title: "section-0", reviews: 3, recalled: 1, rate: 1 / 3 });
  assert.deepEqual(second, { section: "section-1", title: "section-1", reviews: 1, recalled: 1, rate: 1 });
});

test("a section nobody has begun has no rate and no prediction", () => {
  assert.equal(statistics.recallPerSection(CARDS, LOG, NOW)[6].rate, null);
  const { seen, now, later } = statistics.predictedPerSection(CARDS, LOG, NOW, scheduler)[6];
  assert.deepEqual([seen, now, later], [0, null, null]);
});

test("the predicted recall is the mean of the cards seen, and falls in a month without a review", () => {
  const [{ cards, seen, now, later }] = statistics.predictedPerSection(CARDS, LOG, NOW, scheduler);
  const recall = (id) => scheduler.retrievability(scheduler.stateOf(LOG[id], NOW), NOW);
  assert.deepEqual([cards, seen, now], [2, 2, (recall(A) + recall(B)) / 2]);
  assert.ok(later < now && later > 0);
});
