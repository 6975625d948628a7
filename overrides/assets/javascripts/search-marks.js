// Marks the words that a search brought the reader here for (?h=…), without touching the page: formulas stay whole.
import { tokenize } from "./search/words.js";

const LEFT_OUT = ".arithmatex, script, style, svg, .headerlink";

function* texts(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(LEFT_OUT)) yield walker.currentNode;
}

function rangeOf(text, { start, end }) {
  return new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end });
}

// In the stylesheet it would be tried on every element of every page, and the formulas have thousands.
const LOOK = "::highlight(search) { background-color: var(--md-typeset-mark-color); color: inherit; }";

function look() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  document.adoptedStyleSheets.push(sheet);
}

const words = new Set(new URLSearchParams(location.search).get("h").split(" "));
const article = document.querySelector("article");
if (article && CSS.highlights) {
  const found = [...texts(article)].flatMap((text) =>
    tokenize(text.data).filter(({ word }) => words.has(word)).map((token) => rangeOf(text, token)));
  CSS.highlights.set("search", new Highlight(...found));
  look();
}
