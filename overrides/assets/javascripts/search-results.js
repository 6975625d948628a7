// What Material's list of results lacks: of which kind a result is and where it stands, a piece of its text, and a sentence
// that says how many there are, to eyes and to screen readers.
import { announce, prepareAnnouncements } from "./announce.js";

const KINDS = {
  card: "Card", figure: "Figure", milestone: "Milestone", page: "Page", section: "Section", source: "Source", term: "Term",
};
const BOX = "[data-md-component=search-result]";
const NOTHING = "Type a word, a symbol such as h_t, or a question";

let items = [];

function paragraph(name, html) {
  const made = Object.assign(document.createElement("p"), { className: `search-hit__${name}` });
  made.innerHTML = html; // escaped by the worker, but for its <mark>
  return made;
}

function where({ kind, page }) {
  const place = Object.assign(document.createElement("p"), { className: "search-hit__where" });
  place.textContent = kind === "page" ? KINDS[kind] : `${KINDS[kind]} · ${page}`;
  return place;
}

function decorate(row, index) {
  const article = row.querySelector("article");
  const hit = items[index]?.[0];
  if (!hit || article.querySelector(".search-hit__where")) return;
  article.classList.add("search-hit");
  article.dataset.kind = hit.kind;
  article.append(paragraph("text", hit.text));
  article.prepend(where(hit));
}

function sentence({ items: { length }, total, nearest, failed }) {
  if (failed) return "The search could not be loaded: check the network, then type on";
  if (nearest) return "Nothing found. Perhaps one of these:";
  if (!length) return NOTHING;
  if (total > length) return `The best ${length} of ${total} results`;
  return length === 1 ? "1 result" : `${length} results`;
}

const [line, list] = document.querySelector(BOX).children;
const decorateAll = () => [...list.children].forEach(decorate);
prepareAnnouncements();
// Material adds the later ones while the list is scrolled.
new MutationObserver(decorateAll).observe(list, { childList: true });

// What Material is about to write.
export function expect(data) {
  items = data?.items ?? [];
}

export function show(data) {
  items = data.items;
  line.textContent = sentence(data);
  if (data.query.trim()) announce(line.textContent);
  list.dataset.query = data.query;
  decorateAll();
}
