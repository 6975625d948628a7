// Opens and closes the search; all else of it is loaded when a reader turns to it: by pointer, focus or key, or by a link
// that brings a query along (?q=…).
const WAKING = ["pointerenter", "focusin", "input", "touchstart"];
const FAILED = "The search could not be loaded: check the network, then type on";
const toggle = document.getElementById("__search");
const box = document.querySelector(".md-search");
const field = box.querySelector("input");
let before = null;

function setOpen(open) {
  toggle.checked = open;
  document.documentElement.toggleAttribute("data-search", open);
  if (!open) forget();
}

// A closed search stays closed when the page is loaded again.
function forget() {
  const address = new URL(location.href);
  if (!address.searchParams.has("q")) return;
  address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
}

// Back to where the reader was.
function leave() {
  if (!toggle.checked) return;
  setOpen(false);
  document.activeElement.blur();
  before?.focus({ preventScroll: true });
}

function changed() {
  setOpen(toggle.checked);
  if (toggle.checked) field.focus();
  else if (box.contains(document.activeElement)) document.activeElement.blur();
}

function focused({ relatedTarget }) {
  if (!toggle.checked) before = relatedTarget;
  setOpen(true);
}

function left({ relatedTarget }) {
  if (relatedTarget && !box.contains(relatedTarget)) setOpen(false);
}

function openAsked() {
  const asked = new URLSearchParams(location.search).get("q");
  if (asked === null) return;
  field.value = asked;
  search();
  setOpen(true); // in a window without focus no event says so
}

export function search() {
  field.focus();
  field.select();
}

// A module is loaded once, however often it is asked for; what failed is tried again.
function wake(load) {
  load().catch(() => { box.querySelector(".md-search-result__meta").textContent = FAILED; });
}

export function connectSearch(load) {
  for (const place of document.querySelectorAll(".md-search, [for=__search]")) {
    for (const name of WAKING) place.addEventListener(name, () => wake(load), { passive: true });
  }
  toggle.addEventListener("change", changed);
  field.addEventListener("focus", focused);
  box.addEventListener("focusout", left);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && leave());
  openAsked();
}
