// The parts of a session, empty: where it is, the card, and the buttons. Each button's name is what it does.
import { button, el } from "./dom.js";
import { interval } from "./words.js";

export const GRADES = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };
const BAR = { back: "Back", undo: "Undo", keys: "Keys", end: "End" };

export function frame(grades) {
  const place = el("p");
  const tools = Object.entries(BAR).map(([name, label]) => button(label, name, { className: "" }));
  const section = el("p", { className: "study-card__section" });
  const question = part("question");
  const answer = part("answer", "Answer");
  const problem = el("p", { className: "study-problem", hidden: true });
  const buttons = el("div", { className: "study-buttons" });
  const groups = { ask: [large("Show answer", "show")], look: [large("Back to the question", "next")], grade: grades.map((grade) => large(GRADES[grade], String(grade), " ")) };
  return {
    place, section, question, answer, problem, buttons, groups, tools,
    bar: el("div", { className: "study-bar" }, place, el("div", {}, ...tools)),
    card: el("div", { className: "study-card" }, section, question, answer),
  };
}

// A part that takes the focus, so that it is read out.
function part(name, label = null) {
  return el("div", { className: `study-card__${name}`, role: "group", ariaLabel: label, tabIndex: -1 });
}

function large(label, name, below = "") {
  const made = button(label, name, { className: "" });
  if (below) made.append(el("small"));
  return made;
}

// The buttons that fit: to show the answer, to grade it, or to come back from an earlier card.
export function drawButtons({ buttons, groups, tools }, run) {
  const group = groups[run.lookedAt ? "look" : run.shown ? "grade" : "ask"];
  if (group === groups.grade) drawIntervals(group, run.intervals);
  if (buttons.firstChild !== group[0]) buttons.replaceChildren(...group);
  const [back, undo] = tools;
  for (const tool of [back, undo]) tool.disabled = !run.canUndo;
}

function drawIntervals(group, intervals) {
  for (const { name, lastChild } of group) lastChild.textContent = intervals ? interval(intervals[name]) : "";
}
