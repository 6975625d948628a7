// The review log: { card id: [[time, grade], …] }, sorted by time, one review a second and card (see reviews.js).
// It is all that is stored of a learner's progress. Every change is a merge, and merging two logs is commutative,
// associative and idempotent: two devices, two tabs and an old export come together in any order.
//
// Logs have no prototype, so that an id such as "constructor" finds nothing that was not put in.
import { EASY, SKEW, TAKEN_BACK } from "./reviews.js";

// 1 January 2020 and 2100: before there was this site, and when nobody will mind.
export const EARLIEST = 1_577_836_800;
export const LATEST = 4_102_444_799;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 200;

export class LogError extends Error {
  name = "LogError";
}

export const emptyLog = () => Object.create(null);

export const isId = (id) => typeof id === "string" && id.length <= LONGEST_ID && ID.test(id);
export const isTime = (time) => Number.isInteger(time) && time >= EARLIEST && time <= LATEST;
export const isGrade = (grade) => Number.isInteger(grade) && grade >= TAKEN_BACK && grade <= EASY;

// The union by card and time. Where two grades meet in one second the smaller stands, so what was taken back stays so.
export function merge(a, b) {
  const log = Object.assign(emptyLog(), a);
  for (const [id, reviews] of Object.entries(b)) log[id] = id in log ? together(log[id], reviews) : reviews;
  return log;
}

// Sorts as well, and leaves one review a second.
export function together(...lists) {
  const grades = new Map();
  for (const [time, grade] of lists.flat()) grades.set(time, Math.min(grade, grades.get(time) ?? grade));
  return [...grades].sort(([a], [b]) => a - b);
}

// A log of one review; merged into another it adds it. It is refused here what could not be read again.
export function single(id, time, grade) {
  if (!isId(id) || !isTime(time) || !isGrade(grade)) throw new LogError(`This is no review: ${id}, ${time}, ${grade}.`);
  return Object.assign(emptyLog(), { [id]: [[time, grade]] });
}

export const withReview = (log, id, time, grade) => merge(log, single(id, timeFor(log[id], time), grade));

export const withoutReview = (log, id, time) => merge(log, single(id, time, TAKEN_BACK));

// The second at which a review made now is kept. It comes after the card's last one also where the clock was put back
// since, and two in one second both count. Where the last one lies more than a day ahead, the clock was wrong then: the
// review keeps its own time, or the card would wait for that day.
export function timeFor(reviews = [], now) {
  const time = Math.min(Math.max(Math.floor(now), EARLIEST), LATEST);
  const taken = new Set(reviews.map(([at]) => at));
  const [last] = reviews.filter(([at]) => at <= time + SKEW).at(-1) ?? [0];
  let free = Math.max(time, last + 1);
  while (taken.has(free)) free += 1;
  return Math.min(free, LATEST);
}

export function withoutCards(log, ids) {
  const gone = new Set(ids);
  return Object.assign(emptyLog(), Object.fromEntries(Object.entries(log).filter(([id]) => !gone.has(id))));
}

// Every id that these cards have or had.
export const idsOf = (cards) => cards.flatMap(({ id, aliases = [] }) => [id, ...aliases]);

export const withoutSection = (log, cards, section) =>
  withoutCards(log, idsOf(cards.filter((card) => card.section === section)));

// Reviews under a card's former ids come to its living one; ids that no card has are kept as they are.
export function renamed(log, cards) {
  const moved = emptyLog();
  for (const { id, aliases = [] } of cards) {
    const lists = [id, ...aliases].filter((name) => name in log).map((name) => log[name]);
    if (lists.length) moved[id] = together(...lists);
  }
  return merge(withoutCards(log, idsOf(cards)), moved);
}

// How many reviews stand; those taken back do not.
export const countOf = (log) =>
  Object.values(log).reduce((sum, reviews) => sum + reviews.filter(([, grade]) => grade !== TAKEN_BACK).length, 0);
