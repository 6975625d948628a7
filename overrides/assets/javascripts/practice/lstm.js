// The LSTM (section 3), z = w·h_n + b:
//     i_t = σ(W_i x_t + U_i h_{t-1} + b_i), and f_t, o_t alike; g_t = tanh(W_g x_t + U_g h_{t-1} + b_g)
//     c_t = f_t ⊙ c_{t-1} + i_t ⊙ g_t, h_t = o_t ⊙ tanh(c_t)
import { classify, hadamard, plus, sigmoids, tanh, times, zeros } from "./algebra.js";
import { steps, traced } from "./recurrent.js";

export const start = ({ b_i }) => ({ h: zeros(b_i.length), c: zeros(b_i.length) });

// x: [d], h and c: [h] → the next h and c, and the gates i, f, o and the candidate g that made them, all [h]
export function step(p, x, { h, c: before }) {
  const i = sigmoids(plus(times(p.W_i, x), times(p.U_i, h), p.b_i));
  const f = sigmoids(plus(times(p.W_f, x), times(p.U_f, h), p.b_f));
  const o = sigmoids(plus(times(p.W_o, x), times(p.U_o, h), p.b_o));
  const g = tanh(plus(times(p.W_g, x), times(p.U_g, h), p.b_g));
  const c = plus(hadamard(f, before), hadamard(i, g));
  return { h: hadamard(o, tanh(c)), c, i, f, o, g };
}

// ids: [n] → h, c, i, f, o, g: [n][h]
export function read(parameters, ids) {
  const states = steps({ start, step }, parameters, ids);
  return { ...classify(parameters, states.at(-1).h), ...traced(states) };
}
