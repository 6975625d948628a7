// What the page makes of texts and numbers, without a page: links, HTML, verdicts.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { runs } from "../../overrides/assets/javascripts/practice/gap-view.js";
import { fromQuery, toQuery } from "../../overrides/assets/javascripts/practice/link.js";
import { h, toHtml } from "../../overrides/assets/javascripts/practice/markup.js";
import { percent, verdictOf } from "../../overrides/assets/javascripts/practice/words.js";

const state = fc.record({
  sentence: fc.string({ unit: "grapheme", maxLength: 200 }), meant: fc.constantFrom("", "positive", "negative"),
  gaps: fc.constantFrom("short", "long"), view: fc.constantFrom("mean", "rnn", "lstm", "gru", "bigru", "transformer"),
});

test("a link brings back what it was made from", () => {
  fc.assert(fc.property(state, (given) => {
    const { sentence = "", meant = "", ...rest } = fromQuery(toQuery(given));
    assert.deepEqual({ sentence, meant, ...rest }, { ...given });
  }));
});

test("whatever stands in an address, only known values come out of it", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (name, value) => {
    const { sentence = "", ...rest } = fromQuery(`?view=${encodeURIComponent(value)}&${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    assert.ok(sentence.length <= 600);
    assert.ok(Object.keys(rest).every((key) => ["meant", "gaps", "view"].includes(key)));
  }));
  assert.deepEqual(fromQuery("?gaps=__proto__&view=constructor&meant=%3Cb%3E"), {});
});

test("text and attributes are text in HTML", () => {
  assert.equal(toHtml(h("p", { title: '"><b>', hidden: true, lang: null }, "<i>&")), '<p title="&quot;&gt;&lt;b&gt;" hidden>&lt;i&gt;&amp;</p>');
});

test("a verdict is the likelier word, and never said to be certain", () => {
  assert.deepEqual([0.5, 0.2, 0.9999].map((p) => verdictOf(p).word), ["positive", "negative", "positive"]);
  assert.deepEqual([0.9999, 0.5, 0.0001, 1, 0].map(percent), [">99%", "50%", "<1%", "100%", "0%"]);
});

test("the gaps at which a model is wrong are told as runs", () => {
  const readings = [0.1, 0.9, 0.2, 0.8, 0.7, 0.6].map((probability) => ({ probability }));
  assert.equal(runs(readings, "negative", 4), "5, 7 to 9");
  assert.equal(runs(readings.slice(0, 1), "negative", 4), "none");
});
