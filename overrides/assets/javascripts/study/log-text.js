// The review log as text, both as it is stored and as the file that a learner takes along:
//     {"format":"revision-notebook-progress","v":1,"log":{"attention-weights":[[1795342800,3]]}}
// Reading refuses whatever is not exactly that, with one sentence that says what to do.
import { LogError, emptyLog, isGrade, isId, isTime, together } from "./log.js";

export const FORMAT = "revision-notebook-progress";
export const VERSION = 1;
export const LONGEST = 5_000_000;

// What makes data of a version into that of the next, by version; { 1: (data) => data of version 2 } once there is one.
export const UPGRADES = {};

const SAYS = {
  long: "This file is larger than 5 MB, which progress never is: choose the file that the export wrote.",
  broken: "This file is cut off or is no progress file: export it once more and choose the new file.",
  foreign: "This file is not progress from this site: choose the file that the export wrote.",
  newer: "This progress was written by a newer version of this site: reload the page, then try again.",
  full: "With this the progress would be larger than 5 MB, so it was not added: reset a section first.",
};

const wrong = (id, what) =>
  new LogError(`This file is damaged at card “${id.slice(0, 40)}” (${what}): export it anew and choose the new file.`);

// Raises LogError; the log it was made from stays as it is.
export function formatLog(log) {
  const text = JSON.stringify({ format: FORMAT, v: VERSION, log });
  if (text.length > LONGEST) throw new LogError(SAYS.full);
  return text;
}

// Raises LogError.
export const parseLog = (text) => ({ log: logFrom(upgraded(fileFrom(text)).log) });

function fileFrom(text) {
  if (text.length > LONGEST) throw new LogError(SAYS.long);
  const file = jsonFrom(text);
  if (!isRecord(file) || file.format !== FORMAT || !Number.isInteger(file.v) || file.v < 1) throw new LogError(SAYS.foreign);
  return file;
}

// Nesting so deep that it cannot be read is an error of another kind, but as little a progress file.
function jsonFrom(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new LogError(SAYS.broken);
  }
}

export function upgraded(file, upgrades = UPGRADES, version = VERSION) {
  if (file.v > version) throw new LogError(SAYS.newer);
  let data = file;
  for (let from = file.v; from < version; from += 1) data = { ...upgrades[from](data), v: from + 1 };
  return data;
}

function logFrom(record) {
  if (!isRecord(record)) throw new LogError(SAYS.foreign);
  const log = emptyLog();
  for (const [id, reviews] of Object.entries(record)) log[id] = reviewsFrom(id, reviews);
  return log;
}

function reviewsFrom(id, reviews) {
  if (!isId(id)) throw wrong(id, "no name of a card");
  if (!Array.isArray(reviews)) throw wrong(id, "no list of reviews");
  for (const review of reviews) check(id, review);
  return together(reviews);
}

function check(id, review) {
  if (!Array.isArray(review) || review.length !== 2) throw wrong(id, "a review without time or grade");
  if (!isTime(review[0])) throw wrong(id, "a time before 2020 or after 2099");
  if (!isGrade(review[1])) throw wrong(id, "an unknown grade");
}

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
