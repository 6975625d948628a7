// The GRU (section 3), z = w·h_n + b:
//     r_t = σ(W_r x_t + U_r h_{t-1} + b_r), z_t = σ(W_z x_t + U_z h_{t-1} + b_z)
//     n_t = tanh(W_n x_t + U_n (r_t ⊙ h_{t-1}) + b_n), h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ n_t
import { classify, hadamard, plus, sigmoids, tanh, times, zeros } from "./algebra.js";
import { steps, traced } from "./recurrent.js";

export const start = ({ b_r }) => ({ h: zeros(b_r.length) });

// x: [d], h: [h] → the next h, and the gates r, z and the candidate n that made it, all [h]
export function step(p, x, { h }) {
  const r = sigmoids(plus(times(p.W_r, x), times(p.U_r, h), p.b_r));
  const z = sigmoids(plus(times(p.W_z, x), times(p.U_z, h), p.b_z));
  const n = tanh(plus(times(p.W_n, x), times(p.U_n, hadamard(r, h)), p.b_n));
  return { h: h.map((value, k) => z[k] * value + (1 - z[k]) * n[k]), r, z, n };
}

// ids: [n] → h, r, z, n: [n][h]
export function read(parameters, ids) {
  const states = steps({ start, step }, parameters, ids);
  return { ...classify(parameters, states.at(-1).h), ...traced(states) };
}
