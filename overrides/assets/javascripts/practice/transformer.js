// The Transformer encoder (section 5), pre-LN, [CLS] in front; vectors are rows, as in the section:
//     X ← X + MHA(LN(X)), X ← X + FFN(LN(X)) in each layer; z = w·LN(x_[CLS]) + b
//     head_m = softmax(Q_m K_m^T / √d_k + B_m) V_m, where B_m holds a learned number for each distance from -8 to 8:
//     the relative position bias of Raffel et al. (2020), without its logarithmic buckets
import { classify, dot, plus, rowTimes, softmax, times } from "./algebra.js";
import { START_ID } from "./tokens.js";

const LAYERS = 2;
const EPSILON = 1e-5;

// ids: [n] → weights: [layers][heads][n+1][n+1], from row to column, [CLS] first
export function read(parameters, ids) {
  let x = [START_ID, ...ids].map((id) => parameters.E[id]);
  const weights = [];
  for (let layer = 1; layer <= LAYERS; layer++) {
    const p = ofLayer(parameters, layer);
    const attended = attend(p, x.map((row) => norm(row, p.gamma1, p.beta1)));
    x = x.map((row, t) => plus(row, attended.rows[t]));
    x = x.map((row) => plus(row, feedForward(p, norm(row, p.gamma2, p.beta2))));
    weights.push(attended.weights);
  }
  return { ...classify(parameters, norm(x[0], parameters.gamma, parameters.beta)), weights };
}

// The weights of one layer, their names without its number.
function ofLayer(parameters, layer) {
  const own = Object.entries(parameters).filter(([name]) => name.endsWith(`_${layer}`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(0, -2), value]));
}

// LN(x) = γ ⊙ (x - μ)/√(τ² + ε) + β
function norm(x, gamma, beta) {
  const mu = x.reduce((all, value) => all + value, 0) / x.length;
  const variance = x.reduce((all, value) => all + (value - mu) ** 2, 0) / x.length;
  return Array.from(x, (value, i) => (gamma[i] * (value - mu)) / Math.sqrt(variance + EPSILON) + beta[i]);
}

// X: [n][d] → rows: [n][d], MHA(X) = [head_1; …; head_H] W^O · weights: [H][n][n]
function attend({ WQ, WK, WV, WO, bias }, x) {
  const [q, k, v] = [WQ, WK, WV].map((matrix) => x.map((row) => rowTimes(row, matrix)));
  const size = x[0].length / bias.length;
  const heads = bias.map((distances, m) => {
    const part = (rows) => rows.map((row) => row.slice(m * size, (m + 1) * size));
    return head(part(q), part(k), part(v), distances);
  });
  const rows = x.map((_, t) => rowTimes(heads.flatMap(({ outputs }) => outputs[t]), WO));
  return { rows, weights: heads.map((one) => one.weights) };
}

// Q, K, V: [n][d_k] · distances: [17], the bias for j - i = -8 … 8
function head(q, k, v, distances) {
  const reach = (distances.length - 1) / 2;
  const bias = (i, j) => distances[Math.min(Math.max(j - i, -reach), reach) + reach];
  const scores = (row, i) => k.map((key, j) => dot(row, key) / Math.sqrt(row.length) + bias(i, j));
  const weights = q.map((row, i) => softmax(scores(row, i)));
  return { weights, outputs: weights.map((row) => rowTimes(row, v)) };
}

// FFN(x) = W_2 max(0, W_1 x + b_1) + b_2
function feedForward({ W1, b1, W2, b2 }, x) {
  const inner = plus(times(W1, x), b1).map((value) => Math.max(0, value));
  return plus(times(W2, inner), b2);
}
