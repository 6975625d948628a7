// A session as a value: every function gives a new one and leaves the old as it was.
//     { waiting: ids, the first is asked; shown: is its answer shown; done: grades so far; back: steps looked back }
//     done: [{ id, grade, time }]
// It ends when every card was recalled: one graded Again comes back a few places later.
import { AGAIN } from "./reviews.js";

// After this many others a missed card comes back; earlier where fewer are left.
export const RETURN = 5;

export const start = (queue) => ({ waiting: [...queue], shown: false, done: [], back: 0, before: null });

export const isOver = ({ waiting }) => waiting.length === 0;

// What is looked at: { id, shown, grade: that it was given, or 0 where it is asked now }; null at the end.
export function current({ waiting, shown, done, back }) {
  if (back) return { id: done.at(-back).id, shown: true, grade: done.at(-back).grade };
  return waiting.length ? { id: waiting[0], shown, grade: 0 } : null;
}

export const show = (session) => (session.back || isOver(session) ? session : { ...session, shown: true });

export const canGrade = (session) => session.shown && !session.back && !isOver(session);

// time: the second that the review was stored under; undo gives it back.
export function grade(session, value, time) {
  if (!canGrade(session)) return session;
  const [id, ...others] = session.waiting;
  const waiting = value === AGAIN ? [...others.slice(0, RETURN), id, ...others.slice(RETURN)] : others;
  return { waiting, shown: false, done: [...session.done, { id, grade: value, time }], back: 0, before: session };
}

// The session as it was when the last grade was given, its answer still shown, and that grade to take back, or null.
export const undo = (session) =>
  session.before ? { session: session.before, undone: session.done.at(-1) } : { session, undone: null };

// -1 looks one grade back, 1 forward again; it stays within what was graded.
export function step(session, by) {
  const back = Math.min(Math.max(session.back - by, 0), session.done.length);
  return { ...session, back };
}

// recalled of cards: how far it is · returning: missed and still to be recalled
export function progress({ waiting, done }) {
  const missed = new Set(done.filter(({ grade: value }) => value === AGAIN).map(({ id }) => id));
  const cards = new Set([...waiting, ...done.map(({ id }) => id)]).size;
  return { cards, recalled: cards - waiting.length, returning: waiting.filter((id) => missed.has(id)).length };
}

// missed: ids that were not recalled at once, in order · atOnce: how many were
export function summary(session) {
  const firsts = new Map();
  for (const { id, grade: value } of session.done) if (!firsts.has(id)) firsts.set(id, value);
  const missed = [...firsts.keys()].filter((id) => firsts.get(id) === AGAIN);
  const { cards, recalled } = progress(session);
  return { cards, recalled, atOnce: firsts.size - missed.length, missed, grades: session.done.length };
}
