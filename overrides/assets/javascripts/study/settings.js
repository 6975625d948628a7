// What the learner may set, the defaults, and the check of each.
import { dayFromIso } from "./day.js";

const isFlag = (value) => typeof value === "boolean";
const within = (least, most) => (value) => typeof value === "number" && value >= least && value <= most;
const isCount = (value) => Number.isInteger(value) && within(0, 200)(value);

// name: [default, check, what is asked for]
const SETTINGS = {
  retention: [0.9, within(0.8, 0.97), "The share of cards to remember lies between 80 % and 97 %."],
  newPerDay: [15, isCount, "New cards a day: a whole number from 0 to 200."],
  examDate: ["", (value) => value === "" || dayFromIso(value) !== null, "The day of the exam is a date, or empty."],
  keys: [true, isFlag, "Keys are on or off."],
  fourGrades: [false, isFlag, "Four grades are on or off."],
};

const entries = Object.entries(SETTINGS).map(([name, [value]]) => [name, value]);
export const DEFAULTS = Object.freeze(Object.fromEntries(entries));

// One sentence on what is wrong with a setting, "" where nothing is.
export function problemWith(name, value) {
  const [, isRight, says] = SETTINGS[name];
  return isRight(value) ? "" : says;
}

// Anything → settings: what is wrong or missing has its default, what is unknown is dropped.
export function settingsFrom(value) {
  const given = typeof value === "object" && value !== null ? value : {};
  const settings = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS)) {
    if (!problemWith(name, given[name])) settings[name] = given[name];
  }
  return settings;
}
