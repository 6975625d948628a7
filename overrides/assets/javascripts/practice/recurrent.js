// What reads one word after another. A cell: start(parameters) → state, step(parameters, x, state) → state.

// The state after each word: ids [n] → [n] states
export function steps({ start, step }, parameters, ids) {
  let state = start(parameters);
  return ids.map((id) => (state = step(parameters, parameters.E[id], state)));
}

// [n] states of { h: [h], … } → { h: [n][h], … }
export const traced = (states) =>
  Object.fromEntries(Object.keys(states[0]).map((name) => [name, states.map((state) => state[name])]));
