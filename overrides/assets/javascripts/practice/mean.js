// The average of the word vectors and a linear classifier (section 1): z = w·x̄ + b.
import { classify, dot, rowTimes } from "./algebra.js";

// ids: [n] → shares: [n], w·x_t/n, what each word adds to the logit · bias: b
export function read(parameters, ids) {
  const { E, w, b } = parameters;
  const x = ids.map((id) => E[id]);
  const shares = x.map((vector) => dot(w, vector) / ids.length);
  const average = rowTimes(ids.map(() => 1 / ids.length), x);
  return { ...classify(parameters, average), shares, bias: b[0] };
}
