// The tasks of the practice page: each can be solved with the published weights, and is not done by the first example.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gapRange, gapSentence } from "../../overrides/assets/javascripts/practice/gap.js";
import { MODELS, readAll } from "../../overrides/assets/javascripts/practice/models.js";
import { readSentence } from "../../overrides/assets/javascripts/practice/sentence.js";
import { CHECKS, firstFailure, inReach } from "../../overrides/assets/javascripts/practice/tasks.js";
import { index, parameters } from "./lab.mjs";

const WORDS = readFileSync(new URL("../../docs/_data/practice_tasks.yml", import.meta.url), "utf8");
const negators = new Set(index.negators);

function result(sentence, meant, gaps = "short") {
  const { tokens } = readSentence(sentence, index);
  return { sentence, meant, gaps, tokens, negators, readings: readAll(parameters[gaps], tokens) };
}

// What the page hands to a check after these sentences, the newest last.
function after(...results) {
  const past = results.reverse();
  return { now: past[0], past, moved: null };
}

const all = (meant, ...sentences) => sentences.map((sentence) => after(result(sentence, meant)));
const { shortest, longest } = gapRange(index);
const gaps = Array.from({ length: longest - shortest + 1 }, (_, k) => shortest + k);
const taught = (gap) => ["short", "long"].map((regime) => result(gapSentence(index, gap), "negative", regime));
const FIRST = result("I am not happy.", "negative");

function moved(regime, difference = 0) {
  const each = gaps.map((gap) => result(gapSentence(index, gap), "negative", regime).readings);
  const readings = Object.fromEntries(MODELS.map((id) => [id, each.map((reading) => reading[id])]));
  return { gaps: regime, shortest, readings, gap: firstFailure({ readings, shortest }) + difference };
}

// Several tries a task: other weights may need another one of them.
const SOLUTIONS = {
  "six-negative": all("negative", "It was awful", "The film was boring", "A terrible, boring film"),
  "mean-alone": all("negative", "I am not happy", "The film was not good", "It was never good"),
  "same-words": [after(result("not good but cheap", "positive"), result("good but not cheap", "negative"))],
  "idle-not": all("positive", "The movie was not bad at all", "It was not boring", "The film was not only good but clever"),
  "unknown-word": all("negative", "The zeppelin was not good", "The zeppelin was awful", "I did not like the zeppelin"),
  "looks-elsewhere": all("negative", "I do not think that it was good", "I don't like it", "The film was not good", "I am not happy"),
  "first-failure": [{ ...after(FIRST), moved: moved("short") }],
  "longer-training": gaps.flatMap((gap) => [after(...taught(gap)), after(...taught(gap).reverse())]),
  "all-wrong": [
    ...all("negative", "Great, it was closed again", "Yeah right, great service", "As good as a toothache", "Oh great, just what I wanted"),
    ...all("positive", "I would not change a thing", "It was not without charm", "Nobody disliked it", "You cannot go wrong with it"),
    ...all("positive", "There is nothing bad about it", "I could not stop laughing"),
  ],
};

for (const [id, tries] of Object.entries(SOLUTIONS)) {
  test(`${id}: can be solved`, () => assert.ok(tries.some((given) => CHECKS[id](given))));
}

test("an example of the page does no task, an own sentence may, and dragging does its own", () => {
  assert.deepEqual(inReach(false, "i am not happy", ["Great!", "I am not happy."]), []);
  assert.deepEqual(inReach(true, "I am not happy.", ["I am not happy."]), ["first-failure"]);
  assert.deepEqual(inReach(false, "I am happy", ["I am not happy."]), Object.keys(CHECKS).filter((id) => id !== "first-failure"));
});

test("every task has a check and a solution, and no check is without its task", () => {
  const ids = [...WORDS.matchAll(/^- id: (.+)$/gm)].map(([, id]) => id);
  assert.deepEqual(ids, Object.keys(CHECKS));
  assert.deepEqual(Object.keys(SOLUTIONS).sort(), [...ids].sort());
});

test("what is near a solution is none", () => {
  assert.equal(CHECKS["first-failure"]({ ...after(FIRST), moved: moved("short", 1) }), false);
  assert.equal(CHECKS["mean-alone"](after(result("I am not happy", ""))), false);
  assert.equal(CHECKS["six-negative"](after(result("It was not good", "negative"))), false);
  assert.equal(CHECKS["idle-not"](after(result("The film was good", "positive"))), false);
  assert.equal(CHECKS["same-words"](after(result("good but not cheap", "negative"), result("good but not cheap", "negative"))), false);
  assert.equal(CHECKS["unknown-word"](after(result("The film was awful", "negative"))), false);
});
