// Where each card stands.
import { dayFromIso, dayOf, startOf } from "./day.js";

// Card id → state (see scheduler.js), for the cards that were reviewed. One whose meaning has changed since is due at once.
export function statesOf(cards, log, now, scheduler) {
  const states = new Map();
  for (const { id, revision = "" } of cards) {
    const state = log[id] && scheduler.stateOf(log[id], now);
    if (state) states.set(id, revised(state, dayFromIso(revision), dayOf(now)));
  }
  return states;
}

function revised(state, day, today) {
  if (day === null || day > today || state.lastDay >= day || state.dueDay <= today) return state;
  return { ...state, dueDay: today, due: startOf(today) };
}
