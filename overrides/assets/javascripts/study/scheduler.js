// When a card is due, by FSRS-6 (the npm package ts-fsrs), computed anew from its reviews each time.
//     state: { due: seconds, dueDay, lastReview: seconds, lastDay, stability: days until recall falls to 90 %,
//              difficulty: 1 to 10, reps, lapses }
//
// ts-fsrs counts days by the date in UTC. It is given the study clock instead: local time, moved so that a study day is a
// UTC day. Else an evening and the next morning would be one day in one place of the world and two in another.
import { createEmptyCard, fsrs } from "ts-fsrs";
import { DAY, dayFromIso, dayOf, startOf } from "./day.js";
import { spread } from "./exam.js";
import { dayFor, firstOfDays } from "./reviews.js";

// Half a year: longer than a course, and no card is lost from sight.
export const MAXIMUM_INTERVAL = 180;
const GRADES = [1, 2, 3, 4];

const studyClock = ({ day, time }) => new Date((day * DAY + Math.min(time - startOf(day), DAY - 1)) * 1000);
const dayOfClock = (date) => Math.floor(date.getTime() / 1000 / DAY);

export const schedulerFor = ({ retention, examDate }) => makeScheduler({ retention, examDay: dayFromIso(examDate) });

// retention: share of cards to be recalled when due · maximumInterval: days · examDay: study day or null
export function makeScheduler({ retention, maximumInterval = MAXIMUM_INTERVAL, examDay = null }) {
  const library = fsrs({
    request_retention: retention,
    maximum_interval: maximumInterval,
    // Days only: a card that is missed comes back in the session itself.
    enable_short_term: false,
    // Seeded by the library with the time of the review, so that computing anew gives the same.
    enable_fuzz: true,
  });

  const after = (card, first) => library.next(card, studyClock(first), first.grade).card;
  const fromFirsts = (firsts) => firsts.reduce(after, createEmptyCard(studyClock(firsts[0])));
  const dueDayOf = (card, firsts, today) =>
    spread(dayOfClock(card.due), { last: firsts.at(-1).day, seed: firsts[0].time, today, examDay });

  function stateOf(reviews, now) {
    const firsts = firstOfDays(reviews, now);
    if (!firsts.length) return null;
    const card = fromFirsts(firsts);
    const dueDay = dueDayOf(card, firsts, dayFor(reviews, now));
    const { day: lastDay, time: lastReview } = firsts.at(-1);
    const { stability, difficulty, reps, lapses } = card;
    return { due: startOf(dueDay), dueDay, lastReview, lastDay, stability, difficulty, reps, lapses };
  }

  // Days until the card is due again, by grade. Where today's first grade is given, further ones change nothing.
  function preview(reviews, now) {
    const today = dayFor(reviews, now);
    const firsts = firstOfDays(reviews, now).filter(({ day }) => day < today);
    const given = firstOfDays(reviews, now).find(({ day }) => day === today);
    const first = given ?? { day: today, time: Math.max(now, startOf(today)) };
    return Object.fromEntries(GRADES.map((grade) => [grade, daysAfter([...firsts, { grade, ...first }], today)]));
  }

  const daysAfter = (firsts, today) => dueDayOf(fromFirsts(firsts), firsts, today) - today;

  // Probability of recall, 0 to 1, on the study day of `now`.
  const retrievability = ({ stability, lastDay }, now) =>
    library.forgetting_curve(Math.max(dayOf(now) - lastDay, 0), stability);

  return { stateOf, preview, retrievability };
}
