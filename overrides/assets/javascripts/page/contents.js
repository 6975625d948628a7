// The table of contents and the address follow the reader: the link of the heading above is marked and kept in sight, those
// before it are faint, and the address names the heading, so that it can be copied at any time.
import { watchPassed } from "./passed.js";
import { keepInSight } from "./sidebar.js";

const REST = 250; // ms without a new heading: browsers allow only so many changes of the address
const LINE = { edge: "top", line: 4 }; // rem: the header, and the space that a link's target keeps below it
const links = [...document.querySelectorAll("nav.md-nav--secondary a.md-nav__link")];
const named = ({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)));
const headings = [...new Set(links.map(named))].filter(Boolean);
let passed = [];
let isAtEnd = null; // not known yet
let timer = 0;

function isSeen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

// The last headings of a page never get to the top: there, the one that was asked for counts, or else the last.
function current() {
  const asked = isAtEnd && headings.find(({ id }) => location.hash === `#${id}`);
  if (asked && isSeen(asked)) return asked;
  return isAtEnd ? headings.at(-1) : passed.at(-1);
}

function mark(active) {
  const before = headings.slice(0, headings.indexOf(active) + 1);
  for (const link of links) {
    const heading = named(link);
    link.classList.toggle("md-nav__link--passed", before.includes(heading));
    link.classList.toggle("md-nav__link--active", heading === active);
    if (heading !== active) link.removeAttribute("aria-current");
    else link.setAttribute("aria-current", "location");
    // The other list is in the drawer.
    if (heading === active && link.closest(".md-sidebar--secondary")) keepInSight(link);
  }
}

// A card's or milestone's own address stays while that is on the screen.
function isNearer(target) {
  return target && !headings.includes(target) && isSeen(target);
}

function track() {
  if (isNearer(document.getElementById(location.hash.slice(1)))) return;
  const { pathname, search } = location;
  const active = current();
  history.replaceState(history.state, "", active ? `#${active.id}` : pathname + search);
}

// Where the reader arrives the address is right already.
function update(isFirst) {
  mark(current());
  clearTimeout(timer);
  if (!isFirst) timer = setTimeout(track, REST);
}

function watchEnd() {
  const watch = new IntersectionObserver(([{ intersectionRatio }]) => {
    const isFirst = isAtEnd === null;
    isAtEnd = intersectionRatio > 0.8 && scrollY > 0;
    update(isFirst);
  }, { threshold: 0.9 });
  watch.observe(document.querySelector(".md-footer-meta"));
}

export function connectContents() {
  if (!headings.length) return;
  let isFirst = true;
  watchPassed(headings, LINE, (now) => {
    passed = now;
    update(isFirst);
    isFirst = false;
  });
  watchEnd();
}
