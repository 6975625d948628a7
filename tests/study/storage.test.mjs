import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as any from "./arbitraries.mjs";
import { Tab, blocked, denied, missing, room } from "./memory.mjs";
import { countOf, emptyLog, merge } from "../../overrides/assets/javascripts/study/log.js";
import { formatLog } from "../../overrides/assets/javascripts/study/log-text.js";
import { DEFAULTS } from "../../overrides/assets/javascripts/study/settings.js";
import { openStorage } from "../../overrides/assets/javascripts/study/storage.js";

const NOW = 1_795_000_000;
const KEY = "revision-notebook.progress";
const logOf = (record) => Object.assign(emptyLog(), record);
const holding = (text) => {
  const tab = new Tab();
  tab.localStorage.setItem(KEY, text);
  return tab;
};

test("what was added is there after the page is loaded again", () => {
  const tab = new Tab();
  openStorage(tab).add("a-card", NOW, 3);
  assert.deepStrictEqual(openStorage(tab).read(), logOf({ "a-card": [[NOW, 3]] }));
});

test("a new learner has no problem, no progress and the default settings", () => {
  const storage = openStorage(new Tab());
  assert.deepStrictEqual([storage.problem, storage.read(), storage.unreadable()], ["", emptyLog(), ""]);
  assert.deepStrictEqual(storage.settings(), { ...DEFAULTS });
});

test("a second grade in the same second is told the second that it is kept under", () => {
  const storage = openStorage(new Tab());
  assert.deepEqual([1, 3].map((grade) => storage.add("a-card", NOW, grade)), [NOW, NOW + 1]);
});

test("what was taken back does not come back with an import", () => {
  const storage = openStorage(new Tab());
  const exported = () => storage.read();
  const time = storage.add("a-card", NOW, 1);
  const before = exported();
  storage.takeBack("a-card", time);
  storage.merge(before);
  assert.equal(countOf(storage.read()), 0);
});

test("two tabs that write in turn lose nothing, and both see all", () => {
  const grading = fc.array(fc.tuple(fc.boolean(), any.id, fc.integer({ min: 1, max: 4 })), { maxLength: 30 });
  fc.assert(
    fc.property(grading, (grades) => {
      const first = new Tab();
      const tabs = [openStorage(first), openStorage(new Tab(first.localStorage))];
      grades.forEach(([isFirst, id, grade], i) => tabs[Number(isFirst)].add(id, NOW + i, grade));
      assert.equal(countOf(tabs[0].read()), grades.length);
      assert.deepStrictEqual(tabs[0].read(), tabs[1].read());
    }),
  );
});

test("what one tab resets, the other does not bring back", () => {
  const first = new Tab();
  const [one, other] = [openStorage(first), openStorage(new Tab(first.localStorage))];
  one.add("a-card", NOW, 3);
  other.add("b-card", NOW, 3);
  assert.equal(one.reset(["a-card"]), true);
  other.add("c-card", NOW, 3);
  assert.deepEqual(Object.keys(one.read()), ["b-card", "c-card"]);
});

test("a reset of all leaves the settings", () => {
  const storage = openStorage(new Tab());
  storage.add("a-card", NOW, 3);
  storage.saveSettings({ ...DEFAULTS, newPerDay: 5 });
  storage.reset();
  assert.deepStrictEqual([storage.read(), storage.settings().newPerDay], [emptyLog(), 5]);
});

test("a tab is told of changes in another, of the project's keys alone, until it asks no more", () => {
  const tab = new Tab();
  let calls = 0;
  const stop = openStorage(tab).onChange(() => (calls += 1));
  [KEY, "another-program", null].forEach((key) => tab.hears(key));
  stop();
  tab.hears(KEY);
  assert.equal(calls, 2);
});

for (const [kind, window] of Object.entries({ blocked, denied, missing })) {
  test(`where storage is ${kind}, the session goes on in memory and says so`, () => {
    const storage = openStorage(window());
    const time = storage.add("a-card", NOW, 3);
    storage.add("b-card", NOW, 1);
    storage.takeBack("a-card", time);
    storage.saveSettings({ ...DEFAULTS, newPerDay: 5 });
    assert.deepStrictEqual(storage.read(), logOf({ "a-card": [[NOW, 0]], "b-card": [[NOW, 1]] }));
    assert.equal(storage.settings().newPerDay, 5);
    assert.match(storage.problem, /^This browser lets the page store nothing.*export it before\.$/);
    storage.reset(["b-card"]);
    assert.deepEqual(Object.keys(storage.read()), ["a-card"]);
    storage.dropUnreadable();
    storage.onChange(() => {})();
  });
}

test("where storage is full, the old progress stays, the new waits, and is stored once there is room", () => {
  const tab = new Tab();
  const storage = openStorage(tab);
  storage.add("a-card", NOW, 3);
  const old = tab.localStorage.getItem(KEY);
  room(tab, old.length);
  storage.add("b-card", NOW, 1);
  assert.equal(tab.localStorage.getItem(KEY), old);
  assert.deepEqual(Object.keys(storage.read()), ["a-card", "b-card"]);
  assert.match(storage.problem, /^The browser's storage is full.*export it before\.$/);
  room(tab, Infinity);
  storage.add("a-card", NOW + 9, 3);
  assert.equal(storage.problem, "");
  assert.equal(countOf(openStorage(tab).read()), 3);
});

test("storage stays full though settings still find room", () => {
  const tab = new Tab();
  const storage = openStorage(tab);
  storage.add("a-card", NOW, 3);
  room(tab, tab.localStorage.getItem(KEY).length + 100);
  storage.merge({ "b-card": Array.from({ length: 20 }, (_, i) => [NOW + i, 3]) });
  storage.saveSettings({ ...DEFAULTS, newPerDay: 5 });
  assert.equal(openStorage(tab).settings().newPerDay, 5);
  assert.match(storage.problem, /full/);
});

test("what waits for room does not bring back what another tab resets", () => {
  const tab = new Tab();
  const storage = openStorage(tab);
  storage.add("a-card", NOW, 3);
  room(tab, tab.localStorage.getItem(KEY).length);
  storage.add("b-card", NOW, 1);
  openStorage(new Tab(tab.localStorage)).reset();
  assert.deepEqual(Object.keys(storage.read()), ["b-card"]);
});

test("an import is merged, and twice is as once", () => {
  fc.assert(
    fc.property(any.log, any.log, (own, imported) => {
      const storage = openStorage(holding(formatLog(own)));
      storage.merge(imported);
      storage.merge(imported);
      assert.deepStrictEqual(storage.read(), merge(own, imported));
    }),
  );
});

test("an import that would make the progress too large is refused, and nothing has changed", () => {
  const reviews = (from) => Array.from({ length: 200_000 }, (_, i) => [from + i, 3]);
  const storage = openStorage(holding(formatLog({ "a-card": reviews(NOW) })));
  assert.throws(() => storage.merge({ "a-card": reviews(NOW + 1e6) }), /larger than 5 MB/);
  assert.equal(countOf(storage.read()), 200_000);
  assert.equal(storage.problem, "");
});
