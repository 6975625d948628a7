// Stored progress that cannot be read: it is never lost, and never in the way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab, room } from "./memory.mjs";
import { openStorage } from "../../overrides/assets/javascripts/study/storage.js";

const NOW = 1_795_000_000;
const KEY = "revision-notebook.progress";

const TEXTS = {
  "cut off": '{"format":"revision-notebook-progress","v":1,"log":{"a-ca',
  "of another version": '{"format":"revision-notebook-progress","v":2,"log":{}}',
  "with a wrong grade": '{"format":"revision-notebook-progress","v":1,"log":{"a-card":[[1795000000,9]]}}',
};

function holding(text) {
  const tab = new Tab();
  tab.localStorage.setItem(KEY, text);
  return tab;
}

for (const [kind, text] of Object.entries(TEXTS)) {
  test(`progress that is ${kind} is kept as a copy, and new progress is stored`, () => {
    const tab = holding(text);
    const storage = openStorage(tab);
    storage.add("b-card", NOW, 3);
    const again = openStorage(tab);
    assert.deepEqual(Object.keys(again.read()), ["b-card"]);
    assert.equal(again.unreadable(), text);
    assert.match(again.problem, /^Your earlier progress could not be read: download the copy.*\.$/);
    again.dropUnreadable();
    assert.deepEqual([again.unreadable(), again.problem], ["", ""]);
  });
}

test("a second one is kept beside the first, each once", () => {
  const tab = holding("first");
  openStorage(tab).read();
  tab.localStorage.setItem(KEY, "second");
  openStorage(tab).read();
  assert.equal(openStorage(tab).unreadable(), "first\nsecond");
});

test("where there is no room for a copy, it stays where it is until the learner has it", () => {
  const text = TEXTS["cut off"] + "x".repeat(200);
  const tab = holding(text);
  room(tab, text.length + 9);
  const storage = openStorage(tab);
  storage.add("b-card", NOW, 3);
  assert.equal(tab.localStorage.getItem(KEY), text);
  assert.deepEqual([storage.unreadable(), Object.keys(storage.read())], [text, ["b-card"]]);
  assert.notEqual(storage.problem, "");
  storage.dropUnreadable();
  room(tab, Infinity);
  storage.add("c-card", NOW, 3);
  assert.deepEqual(Object.keys(openStorage(tab).read()), ["b-card", "c-card"]);
  assert.equal(storage.problem, "");
});

test("what could not be copied is not dropped with progress that another tab has stored in its place", () => {
  const tab = holding(TEXTS["cut off"]);
  room(tab, TEXTS["cut off"].length);
  const storage = openStorage(tab);
  room(tab, Infinity);
  tab.localStorage.removeItem(KEY);
  openStorage(new Tab(tab.localStorage)).add("b-card", NOW, 3);
  storage.dropUnreadable();
  assert.deepEqual(Object.keys(storage.read()), ["b-card"]);
});
