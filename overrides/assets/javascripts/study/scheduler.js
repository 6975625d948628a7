// When a card is due, by FSRS-6 (the npm package ts-fsrs), computed anew from its reviews each time.
//     state: { due: seconds, dueDay, lastReview: seconds, lastDay, stability: days until recall falls to 90 %,
//              difficulty: 1 to 10, reps, lapses }
//
// It takes the library's algorithm without its scheduler, which is as large again and counts days by the date in UTC: there
// an evening and the next morning are one day in one part of the world and two in another. For the rest it gives what the
// library's `next` gives, which the tests compare.
import { FSRSAlgorithm } from "ts-fsrs";
import { DAY, dayFromIso, dayOf, startOf } from "./day.js";
import { spread } from "./exam.js";
import { AGAIN, dayFor, firstOfDays } from "./reviews.js";

// Half a year: longer than a course, and no card is lost from sight.
export const MAXIMUM_INTERVAL = 180;
const GRADES = [1, 2, 3, 4];

export const schedulerFor = ({ retention, examDate }) => makeScheduler({ retention, examDay: dayFromIso(examDate) });

// retention: share of cards to be recalled when due · maximumInterval: days · examDay: study day or null
export function makeScheduler({ retention, maximumInterval = MAXIMUM_INTERVAL, examDay = null }) {
  const library = new FSRSAlgorithm({
    request_retention: retention,
    maximum_interval: maximumInterval,
    // Days only: a card that is missed comes back in the session itself.
    enable_short_term: false,
    enable_fuzz: true,
  });

  // firsts: the first reviews of days (see reviews.js) → { stability, difficulty }, null before the first
  const memoryAfter = (firsts) =>
    firsts.reduce((memory, { day, grade }, i) => library.next_state(memory, i && day - firsts[i - 1].day, grade), null);

  // For each grade that the last of them may have: the memory after it, and the days until the card is due.
  function outcomes(firsts) {
    const [earlier, last] = [firsts.slice(0, -1), firsts.at(-1)];
    const memory = memoryAfter(earlier);
    const elapsed = earlier.length && last.day - earlier.at(-1).day;
    library.seed = seedOf(last, firsts.length, memory);
    const memories = GRADES.map((grade) => library.next_state(memory, elapsed, grade));
    const days = ascending(memories.map(({ stability }) => library.next_interval(stability, elapsed)));
    return memories.map((after, i) => ({ ...after, days: days[i] }));
  }

  const dueDayOf = (days, firsts, today) =>
    spread(firsts.at(-1).day + days, { last: firsts.at(-1).day, seed: firsts[0].time, today, examDay });

  function stateOf(reviews, now) {
    const firsts = firstOfDays(reviews, now);
    if (!firsts.length) return null;
    const { day: lastDay, time: lastReview, grade } = firsts.at(-1);
    const { days, stability, difficulty } = outcomes(firsts)[grade - 1];
    const dueDay = dueDayOf(days, firsts, dayFor(reviews, now));
    const lapses = firsts.slice(1).filter((review) => review.grade === AGAIN).length;
    return { due: startOf(dueDay), dueDay, lastReview, lastDay, stability, difficulty, reps: firsts.length, lapses };
  }

  // Days until the card is due again, by grade. Where today's first grade is given, further ones change nothing.
  function preview(reviews, now) {
    const today = dayFor(reviews, now);
    const firsts = firstOfDays(reviews, now);
    const given = firsts.at(-1)?.day === today ? firsts.at(-1).grade : 0;
    const all = given ? firsts : [...firsts, { day: today, time: now }];
    const after = outcomes(all);
    const daysOf = (grade) => dueDayOf(after[(given || grade) - 1].days, all, today) - today;
    return Object.fromEntries(GRADES.map((grade) => [grade, daysOf(grade)]));
  }

  // Probability of recall, 0 to 1, on the study day of `now`.
  const retrievability = ({ stability, lastDay }, now) =>
    library.forgetting_curve(Math.max(dayOf(now) - lastDay, 0), stability);

  return { stateOf, preview, retrievability };
}

// What the library's `next` seeds its fuzz with: computing anew gives the same. The date is the study day.
function seedOf({ day, time }, reps, memory) {
  const { difficulty, stability } = memory ?? { difficulty: 0, stability: 0 };
  return `${(day * DAY + (time % DAY)) * 1000}_${reps}_${difficulty * stability}`;
}

// A better grade is due at least a day later, as in the library's `next`.
function ascending([again, hard, ...better]) {
  const days = [Math.min(again, hard)];
  for (const own of [hard, ...better]) days.push(Math.max(own, days.at(-1) + 1));
  return days;
}
