import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { createEmptyCard, fsrs } from "ts-fsrs";
import { DAY, dayFromIso, isoOf, startOf } from "../../overrides/assets/javascripts/study/day.js";
import { makeScheduler } from "../../overrides/assets/javascripts/study/scheduler.js";

const library = fsrs({ request_retention: 0.9, maximum_interval: 180, enable_short_term: false, enable_fuzz: true });
const scheduler = makeScheduler({ retention: 0.9 });
const FIRST = dayFromIso("2026-03-01");
const at = (day, hour) => startOf(FIRST + day) + hour * 3600;
const dueDay = (reviews, now) => scheduler.stateOf(reviews, now).dueDay - FIRST;

before(() => (process.env.TZ = "UTC"));

test("a card never reviewed, or only reviewed and taken back, has no state", () => {
  assert.equal(scheduler.stateOf([], at(0, 0)), null);
  assert.equal(scheduler.stateOf([[at(0, 1), 0]], at(0, 2)), null);
});

// In UTC and after four, a review's date is its study day: the library is fed with the very same times.
test("any reviews on days of their own give what ts-fsrs's next gives", () => {
  const [days, second] = [fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 71_999 })];
  const steps = fc.array(fc.tuple(days, second, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(steps, (list) => {
      let day = 0;
      const reviews = list.map(([later, time, grade]) => [at((day += later), 0) + time, grade]);
      let card = createEmptyCard(reviews[0][0] * 1000);
      for (const [time, grade] of reviews) card = library.next(card, time * 1000, grade).card;
      const state = scheduler.stateOf(reviews, at(day, 23));
      assert.equal(state.dueDay, Math.floor(card.due.getTime() / 1000 / DAY));
      assert.equal(state.due, startOf(state.dueDay));
      assert.equal(state.lastReview * 1000, card.last_review.getTime());
      const figures = ({ stability, difficulty, reps, lapses }) => ({ stability, difficulty, reps, lapses });
      assert.deepEqual(figures(state), figures(card));
    }),
  );
});

test("only the first grade of a study day counts, and none that was taken back", () => {
  const plain = scheduler.stateOf([[at(0, 1), 1], [at(1, 1), 3]], at(2, 0));
  const more = [[at(0, 0), 0], [at(0, 1), 1], [at(0, 2), 3], [at(0, 20), 1], [at(1, 1), 3], [at(1, 2), 4], [at(1, 3), 0]];
  assert.deepEqual(scheduler.stateOf(more, at(2, 0)), plain);
});

for (const zone of ["UTC", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland"]) {
  test(`an evening and the next evening are one day apart in ${zone}, whatever the date in UTC`, () => {
    process.env.TZ = zone;
    const grown = (first, second) => scheduler.stateOf([[at(0, first), 3], [at(1, second), 3]], at(1, 23)).stability;
    const same = [[0, 0], [0, 23], [23, 0], [12, 13]].map(([first, second]) => grown(first, second));
    process.env.TZ = "UTC";
    assert.deepEqual(same, Array(4).fill(grown(9, 9)));
  });
}

test("recall grows the interval, a miss shortens it to a day or two", () => {
  const reviews = [];
  const intervals = [];
  for (let day = 0; intervals.length < 5; day += intervals.at(-1)) {
    reviews.push([at(day, 3), 3]);
    intervals.push(dueDay(reviews, at(day, 4)) - day);
  }
  assert.ok(intervals.every((days, i) => i === 0 || days > intervals[i - 1] || days > 160), String(intervals));
  assert.ok(intervals.every((days) => days <= 181), String(intervals));
  const missed = [...reviews, [at(300, 3), 1]];
  assert.ok(dueDay(missed, at(300, 4)) - 300 < 10);
});

test("the preview is what the grade then gives", () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 4 })), { maxLength: 6 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 4 }), (list, grade) => {
      let day = 0;
      const reviews = list.map(([days, value]) => [at((day += days), 1), value]);
      const now = at(day + 1, 5);
      const { dueDay: due } = scheduler.stateOf([...reviews, [now, grade]], now);
      assert.equal(scheduler.preview(reviews, now)[grade], due - FIRST - day - 1);
    }),
  );
});

test("once today's first grade is given, every further one leaves the days that are left", () => {
  const days = scheduler.preview([[at(0, 1), 1]], at(0, 2));
  assert.deepEqual(days, { 1: 1, 2: 1, 3: 1, 4: 1 });
});

test("a review from far ahead waits for its day, one from within a day counts", () => {
  const now = at(0, 1);
  const ahead = [[now, 3], [now + 300 * DAY, 1]];
  assert.deepEqual(scheduler.stateOf(ahead, now), scheduler.stateOf(ahead.slice(0, 1), now));
  assert.equal(scheduler.stateOf(ahead, now + 301 * DAY).lapses, 1);
  assert.equal(scheduler.stateOf([[now + 3600 * 23, 3]], now).reps, 1);
});

test("a clock put back over four o'clock does not make a preview of less than a day", () => {
  const reviews = [[at(1, 1), 1]];
  assert.deepEqual(scheduler.preview(reviews, at(0, 23)), scheduler.preview(reviews, at(1, 2)));
});

test("predicted recall is whole on the day of a review, 90 % after the stability, and never rises", () => {
  const state = scheduler.stateOf([[at(0, 1), 3], [at(4, 1), 3]], at(4, 2));
  assert.equal(scheduler.retrievability(state, at(4, 23)), 1);
  const after = (days) => scheduler.retrievability(state, at(4 + days, 1));
  const around = [after(Math.floor(state.stability)), after(Math.ceil(state.stability))];
  assert.ok(around[0] >= 0.9 && around[1] <= 0.9, String(around));
  assert.ok(Array.from({ length: 200 }, (_, i) => after(i)).every((value, i, all) => !i || value <= all[i - 1]));
});

test("who wants to remember more is asked sooner", () => {
  const due = (retention) => makeScheduler({ retention }).stateOf([[at(0, 1), 4], [at(9, 1), 3]], at(9, 2)).dueDay;
  assert.ok(due(0.97) < due(0.9) && due(0.9) < due(0.8), isoOf(due(0.9)));
});
