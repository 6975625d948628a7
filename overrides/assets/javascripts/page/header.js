// The page's title comes into the header when it has gone under it; a button back to the top comes while the reader
// scrolls up.
import { watchPassed } from "./passed.js";

const top = document.querySelector("[data-md-component=top]");
let before = 0;

function scrolled() {
  const now = scrollY;
  top.hidden = now >= before || now < innerHeight;
  before = now;
}

// The button goes away: the focus goes to where the reader went, the first thing on the page.
function toTop() {
  scrollTo({ top: 0 });
  document.querySelector(".md-header a").focus({ preventScroll: true });
}

export function connectHeader() {
  const title = document.querySelector("[data-md-component=header-title]");
  const heading = document.querySelector("article h1");
  watchPassed([heading], { edge: "bottom", line: 2.4 }, (passed) => title.classList.toggle("md-header__title--active", passed.length > 0));
  top.addEventListener("click", toTop);
  addEventListener("scroll", scrolled, { passive: true });
}
