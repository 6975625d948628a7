// A year of a learner with 180 cards: every day, and with gaps of days to weeks. What the code keeps is compared with
// ts-fsrs itself, fed review by review with its own `next`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmptyCard, fsrs } from "ts-fsrs";
import { makeCards, makeRandom, study } from "./learner.mjs";
import { DAY, dayFromIso, dayOf } from "../../overrides/assets/javascripts/study/day.js";
import { countOf } from "../../overrides/assets/javascripts/study/log.js";
import { formatLog, parseLog } from "../../overrides/assets/javascripts/study/log-text.js";
import { makeScheduler } from "../../overrides/assets/javascripts/study/scheduler.js";
import { DEFAULTS } from "../../overrides/assets/javascripts/study/settings.js";

process.env.TZ = "Europe/Berlin";
const CARDS = makeCards(180);
const YEAR = Array.from({ length: 365 }, (_, i) => dayFromIso("2026-01-01") + i);
const library = fsrs({ request_retention: 0.9, maximum_interval: 180, enable_short_term: false, enable_fuzz: true });
const scheduler = makeScheduler({ retention: 0.9 });

function withGaps(days) {
  const random = makeRandom(5);
  let until = 0;
  return days.filter((day) => {
    if (day > until && random() < 0.1) until = day + Math.floor(20 * random());
    return day > until;
  });
}

// The library's card after each day, kept review by review; nothing of the project's but the date is in it.
function makeReference() {
  const cards = new Map();
  const isDue = (id, day) => cards.has(id) && Math.floor(cards.get(id).due / 1000 / DAY) <= day;
  function review(id, grade, time, day) {
    const date = (day * DAY + (time % DAY)) * 1000;
    cards.set(id, library.next(cards.get(id) ?? createEmptyCard(date), date, grade).card);
  }
  return { cards, isDue, review };
}

// One day against the reference: who is due is asked, who is asked is due or new, and who was recalled comes no more.
function check(reference, { day, log, planned, asked }) {
  const due = CARDS.map(({ id }) => id).filter((id) => reference.isDue(id, day));
  const known = planned.queue.filter((id) => reference.cards.has(id));
  assert.deepEqual(known.toSorted(), due.toSorted());
  for (const [id, given] of grouped(asked)) {
    assert.deepEqual(given.map(([, grade]) => grade > 1), given.map((_, i) => i === given.length - 1), id);
    const [time, grade] = log[id].find(([at]) => dayOf(at) === day);
    assert.equal(grade, given[0][1]);
    reference.review(id, grade, time, day);
  }
}

function grouped(asked) {
  const groups = new Map();
  for (const entry of asked) groups.set(entry[0], [...(groups.get(entry[0]) ?? []), entry]);
  return groups;
}

for (const [name, days] of Object.entries({ "every day": YEAR, "with gaps": withGaps(YEAR) })) {
  test(`a year ${name}`, (context) => {
    const reference = makeReference();
    const settings = { ...DEFAULTS };
    let end;
    const log = study(CARDS, days, {
      scheduler,
      settings,
      onDay: (session) => {
        check(reference, session);
        assert.ok(session.planned.fresh <= settings.newPerDay);
        end = session.now;
      },
    });
    const figures = ({ stability, difficulty, reps, lapses }) => ({ stability, difficulty, reps, lapses });
    for (const { id } of CARDS) {
      const [state, card] = [scheduler.stateOf(log[id], end), reference.cards.get(id)];
      assert.deepEqual(figures(state), figures(card), id);
      assert.equal(state.dueDay, Math.floor(card.due.getTime() / 1000 / DAY), id);
    }
    const text = formatLog(log);
    assert.deepStrictEqual(parseLog(text).log, log);
    assert.ok(text.length < 1_000_000);
    context.diagnostic(`${days.length} sessions, ${countOf(log)} reviews, ${text.length} bytes`);
  });
}
