// A learner who comes on given days and goes through the whole session each time. Seeded: the same again in every run.
import { DAY, startOf } from "../../overrides/assets/javascripts/study/day.js";
import { emptyLog, withReview } from "../../overrides/assets/javascripts/study/log.js";
import { plan } from "../../overrides/assets/javascripts/study/queue.js";
import { current, grade, isOver, show, start } from "../../overrides/assets/javascripts/study/session.js";

const SECONDS_PER_CARD = 12;
const SECTIONS = 7;

export function makeCards(count) {
  return Array.from({ length: count }, (_, i) => {
    const section = `section-${Math.floor((i * SECTIONS) / count)}`;
    const group = `${section}/${Math.floor(i / 4)}`;
    return { id: `card-number-${i}`, section, title: section, group, revision: "", aliases: [] };
  });
}

// A linear congruential generator (Numerical Recipes): of another kind than the one that the code shuffles with.
export function makeRandom(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

// Recall is forgotten by half each `halfLife` days; every recall makes that longer, every miss shorter. Not FSRS on purpose.
function makeMemory(random) {
  const memory = new Map();
  return function answer(id, day) {
    const { halfLife, last } = memory.get(id) ?? { halfLife: 2 + 6 * random(), last: day - 1 };
    const isRecalled = last === day || random() < 0.5 ** ((day - last) / halfLife / 6);
    memory.set(id, { halfLife: isRecalled ? halfLife * (1.2 + random()) : Math.max(halfLife / 2, 1), last: day });
    return isRecalled ? 2 + Math.floor(3 * random() ** 0.7) : 1;
  };
}

// days: study days on which there is a session · onDay({ day, now, log, planned, asked }) is called after each session
//   → the log
export function study(cards, days, { scheduler, settings, seed = 1, onDay = () => {} }) {
  const random = makeRandom(seed);
  const answer = makeMemory(random);
  let log = emptyLog();
  for (const day of days) {
    // Any time from four in the morning to two in the night.
    let now = startOf(day) + Math.floor(random() * (DAY - 2 * 3600));
    const planned = plan(cards, log, now, { scheduler, settings });
    const asked = [];
    for (let session = start(planned.queue); !isOver(session); now += SECONDS_PER_CARD) {
      const { id } = current(session);
      const value = answer(id, day);
      asked.push([id, value]);
      log = withReview(log, id, now, value);
      session = grade(show(session), value, now);
    }
    onDay({ day, now, log, planned, asked });
  }
  return log;
}
