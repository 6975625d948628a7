// The end of a session: what was recalled, what is worth reading again, and when the next cards are due.
import { copyOf } from "./cards.js";
import { button, el } from "./dom.js";
import { count, nextDue } from "./words.js";

export function summaryOf(run) {
  const { cards, recalled, atOnce, missed } = run.summary;
  const said = [`${count(recalled, "card")} of ${cards} recalled, ${atOnce} at once.`];
  if (run.isScheduled) said.push(nextDue(run.study.next()), "Your progress is in this browser alone: export it on the study page now and then.");
  return el("div", { className: "study-end" },
    el("h2", { tabIndex: -1 }, run.ended ? "Done" : "Stopped"),
    ...said.filter(Boolean).map((sentence) => el("p", {}, sentence)),
    ...(missed.length ? again(missed.map((id) => run.study.byId.get(id))) : []),
    el("p", { className: "study-actions" },
      button("Finish", "close", { className: "md-button md-button--primary" }),
      ...(run.ended ? [] : [button("Go on", "resume")]),
      button("Undo the last grade", "undo")));
}

function again(cards) {
  const item = ({ question, href }) => el("li", {}, ...copyOf(question), " ", el("a", { href }, "Read it again"));
  return [el("p", {}, "Missed at first:"), el("ul", {}, ...cards.map(item))];
}
