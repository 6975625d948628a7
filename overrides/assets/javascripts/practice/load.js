// Fetches the index and the weights, each once.
import { readWeights } from "./weights.js";

const fetched = new Map();

// base: URL of the folder practice/
export const loadIndex = (base) => once(new URL("models.json", base), (answer) => answer.json());

// → parameters of a regime: see weights.js
export const loadParameters = (base, index, regime) =>
  once(new URL(index.regimes[regime].file, base), async (answer) => readWeights(index, await answer.arrayBuffer()));

// A failure is not kept: the next call tries again.
function once({ href }, unpack) {
  if (!fetched.has(href)) {
    const answer = get(href).then(unpack);
    fetched.set(href, answer);
    answer.catch(() => fetched.delete(href));
  }
  return fetched.get(href);
}

async function get(href) {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href} could not be loaded (${answer.status}).`);
  return answer;
}
