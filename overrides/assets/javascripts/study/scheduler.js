// When a card is due, by FSRS-6 (the npm package ts-fsrs), computed anew from its reviews each time.
//     state: { due: seconds, dueDay, lastReview: seconds, lastDay, stability: days until recall falls to 90 %,
//              difficulty: 1 to 10, reps, lapses }
//
// ts-fsrs counts days by the date in UTC. Each review is given to it with its study day as that date, else an evening and
// the next morning would be one day in one part of the world and two in another. The time of day stays: it seeds the fuzz.
import { State, createEmptyCard, fsrs } from "ts-fsrs";
import { DAY, dayFromIso, dayOf, startOf } from "./day.js";
import { spread } from "./exam.js";
import { AGAIN, dayFor, firstOfDays } from "./reviews.js";

// Half a year: longer than a course, and no card is lost from sight.
export const MAXIMUM_INTERVAL = 180;
const GRADES = [1, 2, 3, 4];

const dateOf = ({ day, time }) => new Date((day * DAY + (time % DAY)) * 1000);
const dayOfDate = (date) => Math.floor(date.getTime() / 1000 / DAY);

// The library's card after these first reviews of days.
function cardAfter(firsts, memory) {
  if (!firsts.length) return createEmptyCard(0);
  const lapses = firsts.slice(1).filter(({ grade }) => grade === AGAIN).length;
  const last_review = dateOf(firsts.at(-1));
  return { ...createEmptyCard(last_review), ...memory, state: State.Review, reps: firsts.length, lapses, last_review };
}

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

  // What is remembered follows from days and grades alone, so the intervals between, which take ten times as long to find,
  // are left out: only the last review asks for the whole of the library's `next`.
  function remembered(firsts) {
    const step = (memory, { day, grade }, i) => library.next_state(memory, i && day - firsts[i - 1].day, grade);
    return firsts.reduce(step, null);
  }

  function fromFirsts(firsts) {
    const [last, ...earlier] = [firsts.at(-1), ...firsts.slice(0, -1)];
    return library.next(cardAfter(earlier, remembered(earlier)), dateOf(last), last.grade).card;
  }

  const dueDayOf = (card, firsts, today) =>
    spread(dayOfDate(card.due), { last: firsts.at(-1).day, seed: firsts[0].time, today, examDay });

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
    const first = given ?? { day: today, time: now };
    return Object.fromEntries(GRADES.map((grade) => [grade, daysAfter([...firsts, { grade, ...first }], today)]));
  }

  const daysAfter = (firsts, today) => dueDayOf(fromFirsts(firsts), firsts, today) - today;

  // Probability of recall, 0 to 1, on the study day of `now`.
  const retrievability = ({ stability, lastDay }, now) =>
    library.forgetting_curve(Math.max(dayOf(now) - lastDay, 0), stability);

  return { stateOf, preview, retrievability };
}
