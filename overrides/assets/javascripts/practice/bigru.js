// A GRU in each direction and attention pooling over their joined states (sections 3 and 4):
//     u_t = tanh(W_u h_t + b_u), w_t = softmax(u_t·q), o = Σ w_t h_t, z = w·o + b
import { classify, dot, plus, rowTimes, softmax, tanh, times } from "./algebra.js";
import * as gru from "./gru.js";
import { steps } from "./recurrent.js";

// ids: [n] → h: [n][2h], both directions joined · weights: [n], of sum 1
export function read(parameters, ids) {
  const { W_u, b_u, q } = parameters;
  const there = steps(gru, direction(parameters, "_forward"), ids);
  const back = steps(gru, direction(parameters, "_backward"), [...ids].reverse()).reverse();
  const h = there.map((state, t) => [...state.h, ...back[t].h]);
  const weights = softmax(h.map((state) => dot(tanh(plus(times(W_u, state), b_u)), q)));
  return { ...classify(parameters, rowTimes(weights, h)), h, weights };
}

// The weights of one of the two GRUs, under the names of a single one.
function direction(parameters, mark) {
  const own = Object.entries(parameters).filter(([name]) => name.endsWith(mark));
  return { E: parameters.E, ...Object.fromEntries(own.map(([name, value]) => [name.slice(0, -mark.length), value])) };
}
