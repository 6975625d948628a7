// The list under the search field: of which kind a result is, where it stands, its title and a piece of its text; and a
// sentence that says how many there are.
const KINDS = {
  card: "Card", figure: "Figure", milestone: "Milestone", page: "Page", section: "Section", source: "Source", term: "Term",
};
const NOTHING = "Type a word, a symbol such as h_t, or a question";

function make(tag, className, ...children) {
  const element = Object.assign(document.createElement(tag), { className });
  element.append(...children);
  return element;
}

// A text comes in pieces, and every second one is what was searched for.
const shown = (pieces) => pieces.map((piece, place) => (place % 2 ? make("mark", "", piece) : piece));

// The words to mark on arrival go along: search-marks.js.
function address({ location, words }, root) {
  const url = new URL(location, root);
  if (words.length) url.searchParams.set("h", words.join(" "));
  return url.href;
}

function row(result, root) {
  const { kind, page, title, text } = result;
  const where = make("p", "search-hit__where", kind === "page" ? KINDS[kind] : `${KINDS[kind]} · ${page}`);
  const name = make("p", "search-hit__title", ...shown(title));
  const hit = make("div", "search-hit md-search-result__article md-typeset", where, name, make("p", "search-hit__text", ...shown(text)));
  const link = make("a", "md-search-result__link", hit);
  hit.dataset.kind = kind;
  link.href = address(result, root);
  return make("li", "md-search-result__item", link);
}

export const rows = ({ results }, root) => results.map((result) => row(result, root));

export function sentence({ results: { length }, total, nearest, failed }) {
  if (failed) return "The search could not be loaded: check the network, then type on";
  if (nearest) return "Nothing found. Perhaps one of these:";
  if (!length) return NOTHING;
  if (total > length) return `The best ${length} of ${total} results`;
  return length === 1 ? "1 result" : `${length} results`;
}
