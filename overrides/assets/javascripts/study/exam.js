// The exam: every card is seen in time, and comes once more in the last week.
// Days are study days (see day.js).

const LAST_DAYS = 7;

const isAhead = (examDay, today) => examDay !== null && examDay > today;

// The day on which a card is due. One that would be due only after the exam, and was not seen in its last week, comes in
// that week; the seed (a whole number) shares the cards out evenly among the days that are left of it.
export function spread(dueDay, { last, seed, today, examDay }) {
  if (!isAhead(examDay, today) || dueDay < examDay || last >= examDay - LAST_DAYS) return dueDay;
  return examDay - 1 - (seed % Math.min(LAST_DAYS, examDay - today));
}

// How many new cards a day has, so that the last is begun at the latest two days before the exam.
export function newLimit({ newPerDay, unseen, today, examDay = null }) {
  if (!isAhead(examDay, today)) return newPerDay;
  return Math.max(newPerDay, Math.ceil(unseen / Math.max(examDay - today - 1, 1)));
}
