// The guided tasks: what a learner's sentence has to do with the six verdicts. Their words are in docs/_data/practice_tasks.yml.
//
// A check gets now: the result of the lab { sentence, meant, gaps, tokens, readings, negators }, past: earlier results with
// now as the first, and moved: the gap that the learner has set { gap, shortest, gaps, readings: model → one reading a gap },
// or null.
import { judge } from "./verdicts.js";
import { verdictOf } from "./words.js";

export const ORDERED = ["rnn", "lstm", "gru", "bigru", "transformer"];
const RECURRENT = ["rnn", "lstm", "gru"];
const ALL = ["mean", ...ORDERED];
// Two logits of the same words are the same but for the order in which numbers were added.
const SAME = 1e-9;

const DRAGGED = ["first-failure"];

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

// The tasks that may be done now: dragging the gap does one of them, an own sentence the others, an example of the page none.
export function inReach(isDragged, sentence, examples) {
  if (isDragged) return DRAGGED;
  const letters = (text) => text.toLowerCase().replace(/[^a-z]+/g, " ").trim();
  const isExample = examples.some((example) => letters(example) === letters(sentence));
  return isExample ? [] : Object.keys(CHECKS).filter((id) => !DRAGGED.includes(id));
}

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

// Infinity, which no gap is, where none of them is ever wrong.
export function firstFailure({ readings, shortest }) {
  const places = RECURRENT.map((id) => readings[id].findIndex((reading) => judge(reading, "negative") === "wrong"));
  return shortest + Math.min(Infinity, ...places.filter((place) => place >= 0));
}

// The same sentence, wrong after training on short gaps and right after training on long ones.
function isTaught(short, long) {
  const isPair = short.gaps === "short" && long.gaps === "long" && short.sentence === long.sentence && short.meant === long.meant;
  return isPair && RECURRENT.some((id) => is(short, id, "wrong") && is(long, id, "right"));
}
