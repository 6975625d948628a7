// The page's arithmetic against PyTorch's, on the shipped weights, to ten decimals: logits, states, gates, attention, probe.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MODELS, read } from "../../overrides/assets/javascripts/practice/models.js";
import { negationProbe } from "../../overrides/assets/javascripts/practice/probe.js";
import { tokenize, vocabularyOf } from "../../overrides/assets/javascripts/practice/tokens.js";
import { index, parameters, reference, REGIMES } from "./lab.mjs";

const TOLERANCE = 1e-10;
const vocabulary = vocabularyOf(index);

// The reference keeps of some arrays only the end (states) or the start ([CLS]'s row): as much of ours is compared.
function compare(found, expected, where, atEnd = true) {
  if (typeof expected === "number") {
    assert.ok(Math.abs(found - expected) <= TOLERANCE, `${where}: ${found} instead of ${expected}`);
    return 1;
  }
  const ours = atEnd ? found.slice(-expected.length) : found.slice(0, expected.length);
  assert.equal(ours.length, expected.length, where);
  return expected.reduce((count, value, i) => count + compare(ours[i], value, `${where}[${i}]`, atEnd), 0);
}

function comparePart(found, expected, part, where) {
  assert.ok(part in found, `${where} is missing`);
  return compare(found[part], expected[part], where, part !== "weights");
}

for (const regime of REGIMES) {
  test(`${regime} gaps: what is read equals PyTorch's reading`, () => {
    assert.ok(reference[regime].length >= 40);
    for (const { text, readings } of reference[regime]) {
      const { tokens } = tokenize(text, vocabulary);
      for (const id of MODELS) {
        const found = read(id, parameters[regime], tokens);
        assert.deepEqual(Object.keys(found).sort(), Object.keys(readings[id]).sort());
        for (const part of Object.keys(readings[id])) comparePart(found, readings[id], part, `${id}, "${text}", ${part}`);
      }
    }
  });

  test(`${regime} gaps: the probe equals two readings of PyTorch's`, () => {
    for (const { text, probe } of reference[regime]) {
      const { tokens } = tokenize(text, vocabulary);
      for (const id of Object.keys(probe)) {
        const found = negationProbe(id, parameters[regime], tokens, index);
        assert.equal(found.length, tokens.length);
        compare(found, probe[id], `${id}, "${text}", probe`);
      }
    }
  });
}

test("every number of some sentences is compared: all states, all gates, all rows of attention", () => {
  for (const regime of REGIMES) {
    const { readings, ids } = reference[regime][0];
    assert.equal(readings.lstm.f.length, ids.length);
    assert.equal(readings.gru.r.length, ids.length);
    assert.deepEqual([readings.transformer.weights.length, readings.transformer.weights[0][0].length], [2, ids.length + 1]);
  }
});
