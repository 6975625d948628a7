// The study day: a local date that begins at four in the morning, so that a late evening belongs to the day before.
//     day: whole number, days since 1 January 1970 · seconds: unix time
// All is told by the clock on the wall, so a day has 23 or 25 hours where summer time begins or ends.

const BEGINS = 4;
export const DAY = 86_400;

// The last second that a Date can hold is far beyond; whoever asks keeps to the years of log.js.
export function startOf(day) {
  const date = new Date(day * DAY * 1000);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), BEGINS).getTime() / 1000;
}

// Told by when the day begins, not by the hour: so no later second has an earlier day where a clock is put back at four.
export function dayOf(seconds) {
  const date = new Date(seconds * 1000);
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 1000 / DAY;
  return seconds < startOf(day) ? day - 1 : day;
}

export const isoOf = (day) => new Date(day * DAY * 1000).toISOString().slice(0, 10);

// "2026-11-22" → day; null for anything else, such as "" or the 30th of February.
export function dayFromIso(iso) {
  if (typeof iso !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const day = Date.parse(`${iso}T00:00Z`) / 1000 / DAY;
  return Number.isInteger(day) && isoOf(day) === iso ? day : null;
}
