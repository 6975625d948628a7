import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import fc from "fast-check";
import { dayFromIso, dayOf, isoOf, startOf } from "../../overrides/assets/javascripts/study/day.js";

const OWN = process.env.TZ;
const seconds = (utc) => Date.parse(utc) / 1000;

// Zone and the second at which the wall clock comes to four, with the day that begins; both clock changes of a year.
// Samoa changed its clocks at three and at four itself, and left out the 30th of December 2011.
const FOUR = [
  ["Europe/Berlin", "2026-03-29T02:00Z", "2026-03-29"],
  ["Europe/Berlin", "2026-10-25T03:00Z", "2026-10-25"],
  ["America/New_York", "2026-03-08T08:00Z", "2026-03-08"],
  ["America/New_York", "2026-11-01T09:00Z", "2026-11-01"],
  ["America/St_Johns", "2026-03-08T06:30Z", "2026-03-08"],
  ["America/St_Johns", "2026-11-01T07:30Z", "2026-11-01"],
  ["Asia/Kolkata", "2026-03-28T22:30Z", "2026-03-29"],
  ["Pacific/Apia", "2019-04-06T15:00Z", "2019-04-07"],
  ["Pacific/Apia", "2019-09-28T14:00Z", "2019-09-29"],
  ["Pacific/Apia", "2011-12-30T14:00Z", "2011-12-31"],
];
const ZONES = [...new Set(FOUR.map(([zone]) => zone)), "UTC", "Antarctica/Casey", "Australia/Lord_Howe", "Pacific/Chatham"];

afterEach(() => {
  if (OWN === undefined) delete process.env.TZ;
  else process.env.TZ = OWN;
});

for (const [zone, utc, iso] of FOUR) {
  test(`at four in ${zone} the ${iso} begins, a second before it is the day before`, () => {
    process.env.TZ = zone;
    const four = seconds(utc);
    assert.equal(isoOf(dayOf(four)), iso);
    assert.equal(startOf(dayFromIso(iso)), four);
    assert.ok(dayOf(four - 1) < dayOf(four));
    assert.equal(dayOf(four - 60), dayOf(four - 3600));
  });
}

for (const [zone, utc, iso] of FOUR) {
  test(`from minute to minute the day never goes back in ${zone} around the ${iso}`, () => {
    process.env.TZ = zone;
    const days = Array.from({ length: 48 * 60 }, (_, i) => dayOf(seconds(utc) + (i - 24 * 60) * 60));
    assert.deepEqual(days, days.toSorted((a, b) => a - b));
  });
}

test("a day has 23 hours before summer time and 25 before winter time", () => {
  process.env.TZ = "Europe/Berlin";
  const hours = (iso) => (startOf(dayFromIso(iso) + 1) - startOf(dayFromIso(iso))) / 3600;
  assert.deepEqual(["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"].map(hours), [23, 24, 25, 24]);
});

for (const zone of ZONES) {
  const time = fc.integer({ min: seconds("2011-12-25T00:00Z"), max: seconds("2050-01-01T00:00Z") });

  test(`no later second has an earlier day in ${zone}`, () => {
    process.env.TZ = zone;
    const step = fc.integer({ min: 0, max: 100_000 });
    fc.assert(fc.property(time, step, (at, later) => dayOf(at) <= dayOf(at + later)));
  });

  test(`a second lies in its day in ${zone}`, () => {
    process.env.TZ = zone;
    fc.assert(fc.property(time, (at) => startOf(dayOf(at)) <= at && at < startOf(dayOf(at) + 1)));
  });
}

// Told by the browser's calendar, not by the getters of Date that the code asks.
function wallDay(zone, at) {
  const options = { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric" };
  const parts = new Intl.DateTimeFormat("en", options).formatToParts(at * 1000);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day) / 86_400_000 - (part.hour < 4 ? 1 : 0);
}

for (const zone of new Set(FOUR.map(([name]) => name))) {
  test(`the day is the date on the wall, before four the one before it, in ${zone}`, () => {
    process.env.TZ = zone;
    const time = fc.integer({ min: seconds("2012-01-02T00:00Z"), max: seconds("2035-01-01T00:00Z") });
    fc.assert(fc.property(time, (at) => assert.equal(dayOf(at), wallDay(zone, at))));
  });
}

test("a date and its day are told from each other", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => dayFromIso(isoOf(day)) === day));
});

for (const wrong of ["", "2026-02-30", "2026-13-01", "22.11.2026", "2026-1-1", "2026-11-22T00:00", null, 20_000, {}]) {
  test(`${JSON.stringify(wrong)} is no date`, () => assert.equal(dayFromIso(wrong), null));
}
