// The simple RNN (section 2): h_t = tanh(W_xh x_t + W_hh h_{t-1} + b_h), h_0 = 0, z = w·h_n + b.
import { classify, plus, tanh, times, zeros } from "./algebra.js";
import { steps, traced } from "./recurrent.js";

export const start = ({ b_h }) => ({ h: zeros(b_h.length) });

// x: [d], h: [h] → the next h
export function step({ W_xh, W_hh, b_h }, x, { h }) {
  return { h: tanh(plus(times(W_xh, x), times(W_hh, h), b_h)) };
}

// ids: [n] → h: [n][h]
export function read(parameters, ids) {
  const states = steps({ start, step }, parameters, ids);
  return { ...classify(parameters, states.at(-1).h), ...traced(states) };
}
