import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { makeCards, study } from "./learner.mjs";
import { dayFromIso, isoOf, startOf } from "../../overrides/assets/javascripts/study/day.js";
import { newLimit, spread } from "../../overrides/assets/javascripts/study/exam.js";
import { firstOfDays } from "../../overrides/assets/javascripts/study/reviews.js";
import { schedulerFor } from "../../overrides/assets/javascripts/study/scheduler.js";
import { DEFAULTS } from "../../overrides/assets/javascripts/study/settings.js";

const TODAY = dayFromIso("2026-11-22");
const range = (from, to) => Array.from({ length: to - from }, (_, i) => from + i);

before(() => (process.env.TZ = "Europe/Berlin"));

for (const ahead of [1, 2, 5, 30, 120]) {
  test(`with an exam in ${ahead} days every card is begun in time and seen in its last week`, () => {
    const examDay = TODAY + ahead;
    const settings = { ...DEFAULTS, examDate: isoOf(examDay) };
    const cards = makeCards(180);
    const sizes = [];
    const log = study(cards, range(TODAY, examDay), {
      scheduler: schedulerFor(settings),
      settings,
      onDay: ({ planned }) => sizes.push(planned.queue.length),
    });
    const days = cards.map(({ id }) => firstOfDays(log[id] ?? [], startOf(examDay)).map(({ day }) => day));
    assert.ok(days.every((own) => own.at(-1) >= examDay - 7), "each card is seen in the last week");
    assert.ok(days.every((own) => own[0] <= examDay - 2 || ahead === 1), "each card is begun two days before");
    assert.ok(Math.max(...sizes.slice(-7)) <= 3 * Math.ceil(180 / Math.min(7, ahead)), `no day has all of them: ${sizes}`);
  });
}

test("without an exam, and after it, nothing is moved", () => {
  const day = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(day, day, fc.option(day), (due, last, past) => {
      const examDay = past === null ? null : TODAY - past;
      assert.equal(spread(TODAY + due, { last: TODAY - last, seed: due, today: TODAY, examDay }), TODAY + due);
      assert.equal(newLimit({ newPerDay: 15, unseen: due, today: TODAY, examDay }), 15);
    }),
  );
});

test("a card is moved to a day from today to the last before the exam, and only if it was due later", () => {
  const number = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(number, number, number, fc.nat(), (ahead, due, since, seed) => {
      const [examDay, last] = [TODAY + ahead, TODAY - since];
      const moved = spread(TODAY + due, { last, seed, today: TODAY, examDay });
      assert.ok(moved === TODAY + due || (moved >= TODAY && moved < examDay && due >= ahead));
    }),
  );
});

test("the limit of new cards rises only where it must, and never falls", () => {
  const limit = (unseen, ahead) => newLimit({ newPerDay: 15, unseen, today: TODAY, examDay: TODAY + ahead });
  assert.deepEqual([limit(180, 100), limit(180, 10), limit(180, 2), limit(180, 1), limit(0, 5)], [15, 20, 180, 180, 15]);
});
