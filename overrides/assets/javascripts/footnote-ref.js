// The number of a footnote shows the footnote where the reader is.
import { TIP_EVENTS, handleTip } from "./tip.js";

// Without the way back to the text; an id may stand only once in a page.
function footnote({ hash }) {
  const note = document.getElementById(decodeURIComponent(hash.slice(1)))?.cloneNode(true);
  for (const back of note?.querySelectorAll(".footnote-backref") ?? []) back.remove();
  for (const named of note?.querySelectorAll("[id]") ?? []) named.removeAttribute("id");
  return note?.childNodes;
}

for (const link of document.querySelectorAll("a.footnote-ref")) {
  for (const name of TIP_EVENTS) link.addEventListener(name, (event) => handleTip(event, link, footnote));
}
