// What is fetched: each file once, and again only after a failure.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadIndex, loadParameters } from "../../overrides/assets/javascripts/practice/load.js";
import { index, parameters, weightsOf } from "./lab.mjs";

const asked = [];
let broken = false;
globalThis.fetch = async (href) => {
  asked.push(href);
  if (broken) return { ok: false, status: 503 };
  return { ok: true, json: async () => index, arrayBuffer: async () => weightsOf(/weights-(\w+)/.exec(href)[1]) };
};
const BASE = "https://example.org/notes/practice/";

test("index and weights are fetched from the folder, each once", async () => {
  const [one, other] = await Promise.all([loadIndex(BASE), loadIndex(BASE)]);
  assert.equal(one, other);
  assert.deepEqual((await loadParameters(BASE, one, "short")).rnn.b, parameters.short.rnn.b);
  await loadParameters(BASE, one, "short");
  assert.deepEqual(asked, [`${BASE}models.json`, `${BASE}weights-short.bin`]);
});

test("a failure says which file, and the next call tries again", async () => {
  broken = true;
  await assert.rejects(loadParameters(BASE, index, "long"), /weights-long\.bin could not be loaded \(503\)/);
  broken = false;
  assert.equal((await loadParameters(BASE, index, "long")).lstm.w.length, 24);
});
