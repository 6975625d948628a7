// The guided tasks: what a learner's sentence has to do with the six verdicts. Their words are in docs/_data/practice_tasks.yml.
//
// A check gets now: the result of the lab { sentence, meant, gaps, tokens, readings, negators }, past: earlier results with
// now as the first, and moved: the gap that the learner has set { gap, shortest, gaps, readings: model → one reading a gap },
// or null.
import { judge } from "./verdicts.js";
import { verdictOf } from "./words.js";

export const ORDERED = ["rnn", "lstm", "gru", "bigru", "transformer"];
const ALL = ["mean", ...ORDERED];
// Two logits of the same words are the same but for the order in which numbers were added.
const SAME = 1e-9;

export const CHECKS = {
  "six-negative": ({ now }) => !isNegated(now) && ALL.every((id) => says(now, id) === "negative"),
  "mean-alone": ({ now }) => is(now, "mean", "wrong") && ORDERED.every((id) => is(now, id, "right")),
  "same-words": ({ now, past }) => past.some((before) => isReordered(now, before)),
  "idle-not": ({ now }) => now.meant === "positive" && isNegated(now) && ORDERED.every((id) => is(now, id, "right")),
  "unknown-word": ({ now }) => Boolean(now.meant) && now.tokens.some(({ known }) => !known) && ORDERED.every((id) => is(now, id, "right")),
  "looks-elsewhere": ({ now }) => now.meant === "negative" && is(now, "bigru", "right") && isNegated(now) && !now.negators.has(heaviest(now).id),
  "first-failure": ({ moved }) => Boolean(moved) && moved.gaps === "short" && moved.gap === firstFailure(moved),
  "longer-training": ({ now, past }) => past.some((other) => isTaught(now, other) || isTaught(other, now)),
  "all-wrong": ({ now }) => ALL.every((id) => is(now, id, "wrong")),
};

function isNegated({ tokens, negators }) {
  return tokens.some(({ id }) => negators.has(id));
}

function says({ readings }, model) {
  return verdictOf(readings[model].probability).word;
}

function is(result, model, judged) {
  return judge(result.readings[model], result.meant) === judged;
}

function heaviest({ tokens, readings }) {
  const weights = [...readings.bigru.weights];
  return tokens[weights.indexOf(Math.max(...weights))];
}

// The mean gives both orders the same number, the Transformer another verdict.
function isReordered(now, before) {
  const bag = ({ tokens }) => tokens.map(({ word }) => word).sort().join(" ");
  if (before.gaps !== now.gaps || bag(before) !== bag(now)) return false;
  const isSame = Math.abs(before.readings.mean.logit - now.readings.mean.logit) < SAME;
  return isSame && says(before, "transformer") !== says(now, "transformer");
}

// NaN, which no gap is, where the RNN is never wrong.
function firstFailure({ readings, shortest }) {
  const place = readings.rnn.findIndex((reading) => judge(reading, "negative") === "wrong");
  return place < 0 ? NaN : shortest + place;
}

// The same sentence, wrong after training on short gaps and right after training on long ones.
function isTaught(short, long) {
  const isPair = short.gaps === "short" && long.gaps === "long" && short.sentence === long.sentence && short.meant === long.meant;
  return isPair && is(short, "lstm", "wrong") && is(long, "lstm", "right");
}
