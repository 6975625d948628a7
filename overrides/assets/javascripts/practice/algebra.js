// The little linear algebra that the six models need. A vector is an array of numbers, a matrix an array of its rows.

export function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

// W x: matrix [r][c] times column [c] → [r]
export const times = (matrix, x) => matrix.map((row) => dot(row, x));

// x W: row [r] times matrix [r][c] → [c]
export const rowTimes = (x, matrix) => sum(matrix.map((row, i) => scaled(row, x[i])));

export const plus = (...vectors) => Array.from(vectors[0], (_, i) => vectors.reduce((total, v) => total + v[i], 0));

// a ⊙ b
export const hadamard = (a, b) => Array.from(a, (value, i) => value * b[i]);

export const scaled = (vector, factor) => Array.from(vector, (value) => value * factor);

export const sum = (vectors) => plus(...vectors);

export const zeros = (length) => new Array(length).fill(0);

export const tanh = (vector) => Array.from(vector, Math.tanh);

export const sigmoid = (x) => 1 / (1 + Math.exp(-x));

export const sigmoids = (vector) => Array.from(vector, sigmoid);

// The largest score is subtracted first: the result is the same, and exp cannot overflow.
export function softmax(scores) {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

// z = w·s + b of a sentence vector s, and the probability of "positive", σ(z).
export function classify({ w, b }, sentence) {
  const logit = dot(w, sentence) + b[0];
  return { logit, probability: sigmoid(logit) };
}
