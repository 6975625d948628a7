// The reviews of one card, [time, grade] sorted by time, and what of them counts.
//     time: whole unix seconds · grade: 1 Again, 2 Hard, 3 Good, 4 Easy; 0 is a review that was taken back
import { DAY, dayOf } from "./day.js";

export const TAKEN_BACK = 0;
export const AGAIN = 1;
export const GOOD = 3;
export const EASY = 4;

// A clock that was put back by less than this is believed to go wrong now and then; by more, it was wrong then.
export const SKEW = DAY;

// What counts now. A review from beyond tomorrow was made while the clock was wrong: it waits until its day has come.
export const counted = (reviews, now) => reviews.filter(([time, grade]) => grade !== TAKEN_BACK && time <= now + SKEW);

// The first of each study day, with the day: these alone make the schedule. Later ones are a missed card's recall.
export function firstOfDays(reviews, now) {
  const firsts = [];
  for (const [time, grade] of counted(reviews, now)) {
    const day = dayOf(time);
    if (firsts.at(-1)?.day !== day) firsts.push({ day, time, grade });
  }
  return firsts;
}

// The study day it is for a card: never before its last review, even where the clock was put back over four o'clock.
export function dayFor(reviews, now) {
  const last = counted(reviews, now).at(-1);
  return last ? Math.max(dayOf(now), dayOf(last[0])) : dayOf(now);
}

// The last grade of today, 0 where there is none.
export function gradeToday(reviews, now) {
  const last = counted(reviews, now).at(-1);
  return last && dayOf(last[0]) >= dayOf(now) ? last[1] : 0;
}
