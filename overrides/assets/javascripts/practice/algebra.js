// The little linear algebra that the six models need. A vector is an array of numbers, a matrix an array of its rows.
// Plain loops where the Transformer spends its time: a sentence of eighty words stays within a few frames.

export function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

// W x: matrix [r][c] times column [c] → [r]
export const times = (matrix, x) => matrix.map((row) => dot(row, x));

// x W: row [r] times matrix [r][c] → [c]. The same is the sum of vectors, the rows, each times its weight.
export function rowTimes(x, matrix) {
  const total = zeros(matrix[0].length);
  for (let i = 0; i < x.length; i++) {
    const [weight, row] = [x[i], matrix[i]];
    for (let j = 0; j < total.length; j++) total[j] += weight * row[j];
  }
  return total;
}

export function plus(first, ...others) {
  const total = Array.from(first);
  for (const vector of others) {
    for (let i = 0; i < total.length; i++) total[i] += vector[i];
  }
  return total;
}

// a ⊙ b
export const hadamard = (a, b) => Array.from(a, (value, i) => value * b[i]);

export const zeros = (length) => Array.from({ length }, () => 0);

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
