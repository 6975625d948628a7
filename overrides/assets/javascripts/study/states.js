// Card id → state (see scheduler.js), for the cards that were reviewed.
export function statesOf(cards, log, now, scheduler) {
  const states = new Map();
  for (const { id } of cards) {
    const state = log[id] && scheduler.stateOf(log[id], now);
    if (state) states.set(id, state);
  }
  return states;
}
