// What the progress shows over time. No streaks: they reward coming, not remembering.
import { DAY, dayOf } from "./day.js";
import { AGAIN, firstOfDays } from "./reviews.js";
import { statesOf } from "./states.js";

export const AHEAD = 28;
export const LATER = 30;

// [{ day, count }] from today, which holds what is overdue as well. New cards are not in it.
export function duePerDay(cards, log, now, scheduler, days = AHEAD) {
  const today = dayOf(now);
  const counts = Array.from({ length: days }, (_, i) => ({ day: today + i, count: 0 }));
  for (const { dueDay } of statesOf(cards, log, now, scheduler).values()) {
    const ahead = Math.max(dueDay - today, 0);
    if (ahead < days) counts[ahead].count += 1;
  }
  return counts;
}

// [{ section, title, reviews, recalled, rate }]: of the first grades of each card and day, how many were not Again.
// rate is null where there are none.
export function recallPerSection(cards, log, now) {
  return perSection(cards, (own) => {
    const firsts = own.flatMap(({ id }) => firstOfDays(log[id] ?? [], now));
    const recalled = firsts.filter(({ grade }) => grade !== AGAIN).length;
    return { reviews: firsts.length, recalled, rate: mean(firsts.map(({ grade }) => Number(grade !== AGAIN))) };
  });
}

// [{ section, title, cards, seen, now, later }]: mean predicted recall, 0 to 1, of the cards seen, today and in 30 days
// without a review; null where none was seen.
export function predictedPerSection(cards, log, now, scheduler) {
  const states = statesOf(cards, log, now, scheduler);
  return perSection(cards, (own) => {
    const seen = own.map(({ id }) => states.get(id)).filter(Boolean);
    const at = (time) => mean(seen.map((state) => scheduler.retrievability(state, time)));
    return { cards: own.length, seen: seen.length, now: at(now), later: at(now + LATER * DAY) };
  });
}

function perSection(cards, figures) {
  const sections = new Map();
  for (const card of cards) sections.set(card.section, [...(sections.get(card.section) ?? []), card]);
  return [...sections].map(([section, own]) => ({ section, title: own[0].title, ...figures(own) }));
}

const mean = (values) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null);
