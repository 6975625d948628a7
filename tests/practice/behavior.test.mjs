// What the page says of the shipped models, asked of the shipped weights: behavior, not hashes. Where the claim is one of
// accuracy, report.json is what the page prints, and is checked against what the architecture allows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gapRange, gapSentence } from "../../overrides/assets/javascripts/practice/gap.js";
import { MODELS, read, readAll } from "../../overrides/assets/javascripts/practice/models.js";
import { lastToProbe, negationProbe } from "../../overrides/assets/javascripts/practice/probe.js";
import { isWord, tokenize, vocabularyOf } from "../../overrides/assets/javascripts/practice/tokens.js";
import { readWeights } from "../../overrides/assets/javascripts/practice/weights.js";
import { index, parameters, presets, REGIMES, report, weightsOf } from "./lab.mjs";

const vocabulary = vocabularyOf(index);
const tokens = (text) => tokenize(text, vocabulary).tokens;
const logit = (regime, id, text) => read(id, parameters[regime], tokens(text)).logit;
const ORDERED = MODELS.filter((id) => id !== "mean");
const near = (a, b, tolerance = 1e-10) => assert.ok(Math.abs(a - b) < tolerance, `${a} is not ${b}`);
const total = (numbers) => numbers.reduce((all, number) => all + number, 0);

for (const regime of REGIMES) {
  test(`${regime} gaps: the mean cannot tell two orders of the same words apart`, () => {
    near(logit(regime, "mean", "Not good but cheap."), logit(regime, "mean", "Good but not cheap."));
    for (const id of ORDERED) assert.ok(logit(regime, id, "Not good but cheap.") > 0 && logit(regime, id, "Good but not cheap.") < 0, id);
  });

  // Even share for each word: a flip by "not" would have to be a shift, so one of the four is always wrong.
  test(`${regime} gaps: the mean is wrong in one of good, bad, not good, not bad; the others in none`, () => {
    const right = (id) => [["Good.", 1], ["Bad.", -1], ["Not good.", -1], ["Not bad.", 1]].map(([text, sign]) => Math.sign(logit(regime, id, text)) === sign);
    assert.ok(right("mean").includes(false));
    for (const id of ORDERED) assert.ok(!right(id).includes(false), id);
  });

  test(`${regime} gaps: "I am not happy" is negative for every model that sees order`, () => {
    for (const id of ORDERED) assert.ok(logit(regime, id, "I am not happy.") < 0 && logit(regime, id, "I am happy.") > 0, id);
  });

  test(`${regime} gaps: shares of the mean add up to its logit; attention to one`, () => {
    const { mean, bigru, transformer } = readAll(parameters[regime], tokens("The movie was not bad at all."));
    near(total([...mean.shares]) + mean.bias, mean.logit);
    near(total(bigru.weights), 1);
    for (const row of transformer.weights.flat(2)) near(total(row), 1);
  });

  test(`${regime} gaps: gates are between 0 and 1, and the states follow from them`, () => {
    const { lstm, gru } = readAll(parameters[regime], tokens("I do not think that the film was good."));
    for (const gate of [lstm.i, lstm.f, lstm.o, gru.r, gru.z].flat(2)) assert.ok(gate >= 0 && gate <= 1);
    near(lstm.f[5][3] * lstm.c[4][3] + lstm.i[5][3] * lstm.g[5][3], lstm.c[5][3]);
    near(gru.z[5][3] * gru.h[4][3] + (1 - gru.z[5][3]) * gru.n[5][3], gru.h[5][3]);
  });

  test(`${regime} gaps: the probe sees a negation in scope, and none without it`, () => {
    for (const id of Object.keys(index.regimes[regime].units)) {
      const at = (text) => [...negationProbe(id, parameters[regime], tokens(text), index)][lastToProbe(tokens(text), index)];
      assert.ok(at("I do not think that the film was good.") < 0, id);
      assert.ok(at("I think that the film was good.") > 0, id);
    }
  });

  test(`${regime} gaps: the units that are shown are different ones, and exist`, () => {
    for (const units of Object.values(index.regimes[regime].units)) {
      assert.equal(new Set(units).size, 8);
      assert.ok(units.every((unit) => Number.isInteger(unit) && unit >= 0 && unit < 24));
    }
  });

  test(`${regime} gaps: the presets' outputs are those of the weights`, () => {
    for (const { text, readings, lastToProbe: last } of presets()[regime]) {
      const found = readAll(parameters[regime], tokens(text));
      for (const id of MODELS) near(found[id].logit, readings[id].logit, 1e-4);
      assert.equal(lastToProbe(tokens(text), index), last, text);
    }
  });

  test(`${regime} gaps: the report's seeds are those that ship, and a mean is right in half of the pairs`, () => {
    const { shipped, accuracy } = report().regimes[regime];
    for (const id of MODELS) assert.equal(shipped[id], index.regimes[regime].seeds[id]);
    assert.deepEqual([accuracy.mean.pairs.low, accuracy.mean.pairs.high, accuracy.mean.both.high], [0.5, 0.5, 0]);
    for (const id of ORDERED) assert.ok(accuracy[id].sentences.shipped > 0.95 && accuracy[id].both.shipped > 0.95, id);
  });
}

test("a sentence of the slider has its gap", () => {
  const { shortest, longest } = gapRange(index);
  for (let gap = shortest; gap <= longest; gap++) {
    const words = tokens(gapSentence(index, gap)).filter(isWord).map(({ word }) => word);
    assert.equal(words.indexOf("good") - words.indexOf("not") - 1, gap);
    const plain = tokens(gapSentence(index, gap, false)).filter(isWord).map(({ word }) => word);
    assert.deepEqual(words.filter((word) => word !== "not"), plain);
  }
});

test("all words of the slider and of the presets that can be known are known", () => {
  const { shortest, longest } = gapRange(index);
  for (let gap = shortest; gap <= longest; gap++) assert.ok(tokens(gapSentence(index, gap)).every(({ known }) => known));
});

test("weights of another size are refused with a sentence", () => {
  assert.throws(() => readWeights(index, weightsOf("short").slice(2)), /bytes instead of .*: reload the page/);
});

test("a sentence of unknown words, of one mark, of eighty words gives numbers", () => {
  for (const text of ["qwerty", "!", "good ".repeat(80)]) {
    for (const reading of Object.values(readAll(parameters.short, tokens(text)))) assert.ok(Number.isFinite(reading.logit));
  }
});
