import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Tab } from "./memory.mjs";
import { DEFAULTS, problemWith, settingsFrom } from "../../overrides/assets/javascripts/study/settings.js";
import { openStorage } from "../../overrides/assets/javascripts/study/storage.js";

const RIGHT = {
  retention: [0.8, 0.97],
  newPerDay: [0, 200],
  examDate: ["", "2026-11-30"],
  keys: [true, false],
  fourGrades: [true, false],
};
const WRONG = {
  retention: [0.79, 0.98, "0.9", NaN, null],
  newPerDay: [-1, 201, 1.5, "15", Infinity],
  examDate: ["2026-02-30", "<b>", 7, null, "30.11.2026"],
  keys: ["true", 1, null],
  fourGrades: [0, "", undefined],
};

for (const name of Object.keys(DEFAULTS)) {
  test(`${name}: what is right is kept, what is wrong has a sentence and becomes the default`, () => {
    for (const value of RIGHT[name]) assert.equal(settingsFrom({ [name]: value })[name], value);
    for (const value of RIGHT[name]) assert.equal(problemWith(name, value), "");
    for (const value of WRONG[name]) assert.equal(settingsFrom({ [name]: value })[name], DEFAULTS[name]);
    for (const value of WRONG[name]) assert.match(problemWith(name, value), /^[A-Z].{10,}\.$/);
  });
}

test("whatever is stored, the settings are whole and right", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const tab = new Tab();
      tab.localStorage.setItem("revision-notebook.settings", text);
      const settings = openStorage(tab).settings();
      assert.deepEqual(Object.keys(settings), Object.keys(DEFAULTS));
      for (const [name, value] of Object.entries(settings)) assert.equal(problemWith(name, value), "");
    }),
  );
});

test("settings are there after the page is loaded again", () => {
  const tab = new Tab();
  openStorage(tab).saveSettings({ ...DEFAULTS, retention: 0.85 });
  assert.equal(openStorage(tab).settings().retention, 0.85);
});
