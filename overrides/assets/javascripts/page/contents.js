// The table of contents and the address follow the reader: the link of the heading above is marked and kept in sight, those
// before it are faint, and the address names the heading, so that it can be copied at any time.
import { watchPassed } from "./passed.js";

const REST = 250; // ms without a new heading: browsers allow only so many changes of the address
const links = [...document.querySelectorAll("nav.md-nav--secondary a.md-nav__link")];
const headings = [...new Set(links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)))))].filter(Boolean);
let timer = 0;

function mark(passed) {
  const names = passed.map(({ id }) => id);
  const active = names.at(-1);
  for (const link of links) {
    const name = decodeURIComponent(link.hash.slice(1));
    link.classList.toggle("md-nav__link--passed", names.includes(name));
    link.classList.toggle("md-nav__link--active", name === active);
    if (name === active) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
    if (name === active) keepInSight(link);
  }
}

// Only the sidebar may scroll; what stands in the closed drawer has no place to be seen.
function keepInSight(link) {
  const box = link.closest(".md-sidebar--secondary .md-sidebar__scrollwrap");
  if (!box || box.scrollHeight <= box.clientHeight) return;
  box.scrollTop = link.offsetTop - box.clientHeight / 2;
}

// A card's or milestone's own address stays while that is on the screen.
function isNearer(id) {
  const target = document.getElementById(id);
  if (!target || headings.includes(target)) return false;
  const { top, bottom } = target.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function track(id = "") {
  if (isNearer(location.hash.slice(1))) return;
  const { pathname, search } = location;
  history.replaceState(history.state, "", id ? `#${id}` : pathname + search);
}

export function connectContents() {
  let isFirst = true;
  watchPassed(headings, (passed) => {
    mark(passed);
    clearTimeout(timer);
    // Where the reader arrives the address is right already.
    if (!isFirst) timer = setTimeout(track, REST, passed.at(-1)?.id);
    isFirst = false;
  });
}
