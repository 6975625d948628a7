// The navigation where it is a drawer. Material opens it by a checkbox and labels, with CSS alone; here it gets what a
// keyboard and a screen reader need: buttons, the focus that goes in and comes back, Escape, and a page that stays where it is.
import { makeButton, unmakeButton } from "./button.js";

const NARROW = matchMedia("(max-width: 76.234375em)");
const REACHED = "a[href], [role=button]";
const toggle = document.getElementById("__drawer");
const drawer = document.querySelector(".md-sidebar--primary");
const label = document.querySelector(".md-header [for=__drawer]");
const menu = document.createElement("span");

// A panel slides over the one before; the deepest is what is seen.
const seen = () => [...drawer.querySelectorAll(".md-nav__toggle:checked ~ .md-nav")].at(-1) ?? drawer;
const focus = (element) => element?.focus({ preventScroll: true });

function changed() {
  const open = toggle.checked;
  menu.setAttribute("aria-expanded", open);
  document.documentElement.toggleAttribute("data-drawer", open);
  if (open) focus(seen().querySelector(REACHED));
  else if (drawer.contains(document.activeElement)) focus(menu);
}

function close() {
  if (!toggle.checked) return;
  toggle.checked = false;
  changed();
}

function left({ relatedTarget }) {
  if (relatedTarget && !drawer.contains(relatedTarget)) close();
}

const partOf = (element) => element.querySelector(".md-ellipsis, .md-nav__icon");
const isTitle = (element) => element.matches(".md-nav__title");
const labels = () => [...drawer.querySelectorAll(".md-nav__item label[for]")];

// On a wide screen these labels are headings.
function equip() {
  for (const each of labels()) {
    if (NARROW.matches) makeButton(partOf(each), isTitle(each) ? "Back" : "");
    else unmakeButton(partOf(each));
  }
  expand();
  if (!NARROW.matches) close();
}

function expand() {
  if (!NARROW.matches) return;
  for (const each of labels()) if (!isTitle(each)) partOf(each).setAttribute("aria-expanded", each.control.checked);
}

// The focus goes with the reader into a panel and back.
function moved({ target }) {
  expand();
  const panel = target.parentElement.querySelector(":scope > .md-nav");
  const from = [...target.labels].find((each) => !isTitle(each));
  focus(target.checked ? panel.querySelector(REACHED) : partOf(from));
}

export function connectDrawer() {
  menu.append(...label.childNodes);
  label.append(menu);
  makeButton(menu, "Menu");
  equip();
  changed();
  NARROW.addEventListener("change", equip);
  toggle.addEventListener("change", changed);
  drawer.addEventListener("change", moved);
  drawer.addEventListener("focusout", left);
  drawer.addEventListener("click", ({ target }) => target.closest("a[href]") && close());
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close());
}
