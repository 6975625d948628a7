// The search as a reader meets it: what is typed goes to the worker, and its answer into the list, the sentence above the
// list, the faint end of the last word, and the link that shares the query. Loaded when a reader turns to the search.
import { announce, prepareAnnouncements } from "./announce.js";
import { ROOT } from "./page/root.js";
import { rows, sentence } from "./page/search-results.js";

const box = document.querySelector(".md-search");
const [field, list, line, suggest, share] = [
  "input", ".md-search-result__list", ".md-search-result__meta", ".md-search__suggest", "[data-md-component=search-share]",
].map((part) => box.querySelector(part));
let worker = null;
let asked = null; // the query that the worker is at

function makeWorker() {
  const made = new Worker(new URL("./search/worker.js", import.meta.url), { type: "module" });
  made.addEventListener("message", ({ data }) => show(data));
  made.addEventListener("error", failed);
  return made;
}

function failed(event) {
  event.preventDefault();
  worker = null;
  show({ results: [], total: 0, suggestion: "", failed: true, query: asked });
}

const stops = () => [field, ...list.querySelectorAll("a")];

// One query at a time: while the worker is at one, only the newest of those typed since matters.
function ask() {
  if (asked !== null) return;
  worker ??= makeWorker();
  asked = field.value;
  worker.postMessage(asked);
}

function show(answer) {
  const { query } = answer;
  asked = null;
  const at = stops().indexOf(document.activeElement);
  list.replaceChildren(...rows(answer, ROOT));
  if (at > 0) (stops()[at] ?? field).focus();
  list.parentElement.parentElement.scrollTop = 0;
  line.textContent = sentence(answer);
  if (query.trim()) announce(line.textContent);
  list.dataset.query = query;
  complete(answer);
  link(query);
  if (field.value !== query && !answer.failed) ask();
}

// The end of the last word, where the field has room to show it.
function complete({ query, suggestion }) {
  const [last] = /\S*$/.exec(query);
  const fits = suggestion.startsWith(last.toLowerCase()) && field.scrollWidth <= field.clientWidth;
  suggest.textContent = suggestion && fits ? query + suggestion.slice(last.length) : "";
}

function accept(event) {
  const whole = suggest.textContent;
  if (whole.length <= field.value.length || field.selectionStart < field.value.length) return;
  event.preventDefault();
  field.value = whole;
  ask();
}

function link(query) {
  const address = new URL(location.href);
  address.search = "";
  address.hash = "";
  address.searchParams.set("q", query);
  share.href = address.href;
  share.removeAttribute("role");
  share.removeAttribute("aria-disabled");
}

async function copy(event) {
  event.preventDefault();
  try {
    await navigator.clipboard.writeText(share.href);
    line.textContent = "Link to this search copied";
  } catch {
    history.replaceState(history.state, "", share.href);
    line.textContent = "The address of this page is now the link to this search";
  }
  announce(line.textContent);
}

// The field and its results are one column: the arrows go through it, round and round.
function move(event, step) {
  const all = stops();
  const at = all.indexOf(document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  all.at((at + step) % all.length).focus();
}

function enter(event) {
  if (event.target !== field) return;
  event.preventDefault();
  list.querySelector("a")?.click();
}

const KEYS = {
  ArrowDown: (event) => move(event, 1),
  ArrowUp: (event) => move(event, -1),
  ArrowRight: (event) => event.target === field && accept(event),
  Tab: (event) => event.target === field && !event.shiftKey && accept(event),
  Enter: enter,
};

// The form empties the field after it has said so.
function reset() {
  setTimeout(ask);
  field.focus();
}

prepareAnnouncements();
field.addEventListener("input", ask);
field.form.addEventListener("reset", reset);
field.form.addEventListener("submit", (event) => event.preventDefault());
box.addEventListener("keydown", (event) => !event.isComposing && Object.hasOwn(KEYS, event.key) && KEYS[event.key](event));
share.addEventListener("click", copy);
worker = makeWorker();
if (field.value) ask();
