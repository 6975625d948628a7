// A session in place, at the end of a section: its due and new cards; where there are none, all of its cards as a quiz.
import { fetchCards } from "./cards.js";
import { button, el } from "./dom.js";
import { Study } from "./model.js";
import { openStorage } from "./storage.js";

const STYLE = new URL("../../stylesheets/study-session.css", import.meta.url).href;

// host: <self-test>. Fulfilled when a session or the offer of a quiz stands in it; rejected where something cannot be loaded.
export async function testSection(host) {
  const { section, cards } = host.dataset;
  const [list] = await Promise.all([fetchCards(cards), styled()]);
  const study = new Study(list, openStorage());
  const run = study.run(section);
  if (run.ended) offer(host, study, section);
  else begin(host, run);
}

function styled() {
  if (document.querySelector(`link[href="${STYLE}"]`)) return null;
  const link = el("link", { rel: "stylesheet", href: STYLE });
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
  });
}

function begin(host, run) {
  const session = el("study-session");
  host.append(session);
  session.addEventListener("study-close", () => session.remove(), { once: true });
  session.begin(run);
}

function offer(host, study, section) {
  const quiz = button("Quick quiz on all its cards", "quiz");
  const said = el("p", { tabIndex: -1 }, `${study.nothing(section)} `, quiz);
  quiz.addEventListener("click", () => {
    said.remove();
    begin(host, study.quiz(section));
  });
  host.append(said);
  said.focus();
}
