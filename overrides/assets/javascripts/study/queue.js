// Which cards a session asks, in which order: first those missed today and not yet recalled, then those due, then new ones.
import { dayFromIso, dayOf } from "./day.js";
import { newLimit } from "./exam.js";
import { apart, mixed, shuffled } from "./order.js";
import { AGAIN, counted, gradeToday } from "./reviews.js";
import { statesOf } from "./states.js";

// Cards that may give each other away are this many places from each other.
export const GAP = 3;

// cards: all of the site, in its order · now: seconds
// options: scheduler; settings: { newPerDay, examDate }; section: "" for all; order: "forgotten" | "shuffled"; seed
//   → { queue: ids, due: how many of them were seen before, fresh: how many are new, laterToday: due, in other sections }
// Sections are mixed, each of them in its order: new cards in that of the site, due ones the most forgotten first.
export function plan(cards, log, now, { scheduler, settings, section = "", order = "forgotten", seed = dayOf(now) }) {
  const today = dayOf(now);
  const states = statesOf(cards, log, now, scheduler);
  const isAsked = (card) => !section || card.section === section;
  const missed = missedToday(cards, log, now);
  const waiting = cards.filter(({ id }) => states.has(id) && states.get(id).dueDay <= today);
  const due = waiting.filter(isAsked);
  // Mixed before the seen ones are left out: what comes next stays the same while the session goes on.
  const unseen = mixed(cards, sectionOf).filter(({ id }) => !states.has(id));
  const fresh = unseen.filter(isAsked).slice(0, newLeft(unseen.length, states, today, settings));
  const recalled = ({ id }) => scheduler.retrievability(states.get(id), now);
  const blocks = [missed.filter(isAsked), ordered(due, { order, seed, recalled }), fresh];
  const queue = inTurn(blocks).map(({ id }) => id);
  const laterToday = [...missed, ...waiting].filter((card) => !isAsked(card)).length;
  return { queue, due: queue.length - fresh.length, fresh: fresh.length, laterToday };
}

// All cards or those of a section, shuffled, whenever they are due: nothing of it is scheduled.
export function quiz(cards, { section = "", seed }) {
  const asked = cards.filter((card) => !section || card.section === section);
  return inTurn([shuffled(asked, seed)]).map(({ id }) => id);
}

const reviewsOf = (log, { id }) => log[id] ?? [];

// The one that was missed first comes first.
function missedToday(cards, log, now) {
  const last = (card) => counted(reviewsOf(log, card), now).at(-1)[0];
  return cards.filter((card) => gradeToday(reviewsOf(log, card), now) === AGAIN).sort((a, b) => last(a) - last(b));
}

// The limit is of the whole site, so what was begun in any section today counts.
function newLeft(unseen, states, today, { newPerDay, examDate = "" }) {
  const begun = [...states.values()].filter(({ reps, lastDay }) => reps === 1 && lastDay >= today).length;
  const limit = newLimit({ newPerDay, unseen: unseen + begun, today, examDay: dayFromIso(examDate) });
  return Math.max(limit - begun, 0);
}

// Within a section the most forgotten first. Cards that are forgotten alike are shuffled, else they would always come in
// the site's order.
function ordered(due, { order, seed, recalled }) {
  const list = shuffled(due, seed);
  if (order === "shuffled") return list;
  return mixed(list.sort((a, b) => recalled(a) - recalled(b)), sectionOf);
}

// Block after block, cards of one group kept apart also where a block ends.
const inTurn = (blocks) => blocks.reduce((queue, block) => [...queue, ...apart(block, groupOf, GAP, queue)], []);

const sectionOf = ({ section }) => section;
const groupOf = ({ id, group }) => group || id;
