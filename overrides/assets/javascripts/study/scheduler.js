// When a card is due, by FSRS-6 (see long-term.js), computed anew from its reviews each time.
//     state: { due: seconds, dueDay, lastReview: seconds, lastDay, stability: days until recall falls to 90 %,
//              difficulty: 1 to 10, reps, lapses }
//
// Days are study days. ts-fsrs itself counts by the date in UTC: there an evening and the next morning are one day in one
// part of the world and two in another.
import { DAY, dayFromIso, dayOf, startOf } from "./day.js";
import { spread } from "./exam.js";
import { longTerm } from "./long-term.js";
import { AGAIN, dayFor, firstOfDays } from "./reviews.js";

// Half a year: longer than a course, and no card is lost from sight.
export const MAXIMUM_INTERVAL = 180;
const GRADES = [1, 2, 3, 4];

export const schedulerFor = ({ retention, examDate }) => makeScheduler({ retention, examDay: dayFromIso(examDate) });

// retention: share of cards to be recalled when due · maximumInterval: days · examDay: study day or null
export function makeScheduler({ retention, maximumInterval = MAXIMUM_INTERVAL, examDay = null }) {
  const fsrs = longTerm({ retention, maximumInterval });

  // firsts: the first reviews of days (see reviews.js). What is remembered after them:
  const memoryAfter = (firsts) =>
    firsts.reduce((memory, { grade }, i) => fsrs.memoryAfter(memory, elapsed(firsts, i), grade), null);

  // The day on which the card is due, by the grade that the last of them may have.
  function dueDays(firsts, today) {
    const [memory, at, last] = [memoryAfter(firsts.slice(0, -1)), firsts.length - 1, firsts.at(-1)];
    // The time of day is left in the seed, so that cards of one day are not due together again and again.
    const days = fsrs.intervals(memory, elapsed(firsts, at), firsts.length, last.day * DAY + (last.time % DAY));
    const dueDay = (grade) => spread(last.day + days[grade], { last: last.day, seed: firsts[0].time, today, examDay });
    return Object.fromEntries(GRADES.map((grade) => [grade, dueDay(grade)]));
  }

  function stateOf(reviews, now) {
    const firsts = firstOfDays(reviews, now);
    if (!firsts.length) return null;
    const { day: lastDay, time: lastReview, grade } = firsts.at(-1);
    const dueDay = dueDays(firsts, dayFor(reviews, now))[grade];
    const lapses = firsts.slice(1).filter((review) => review.grade === AGAIN).length;
    return { due: startOf(dueDay), dueDay, lastReview, lastDay, ...memoryAfter(firsts), reps: firsts.length, lapses };
  }

  // Days until the card is due again, by grade. Where today's first grade is given, further ones change nothing.
  function preview(reviews, now) {
    const today = dayFor(reviews, now);
    const firsts = firstOfDays(reviews, now);
    const given = firsts.at(-1)?.day === today ? firsts.at(-1).grade : 0;
    const due = dueDays(given ? firsts : [...firsts, { day: today, time: now }], today);
    return Object.fromEntries(GRADES.map((grade) => [grade, due[given || grade] - today]));
  }

  // Probability of recall, 0 to 1, on the study day of `now`.
  const retrievability = ({ stability, lastDay }, now) => fsrs.recall(Math.max(dayOf(now) - lastDay, 0), stability);

  return { stateOf, preview, retrievability };
}

// Days between a review and the one before it.
const elapsed = (firsts, i) => i && firsts[i].day - firsts[i - 1].day;
