// Light or dark: as the system has it until the reader chooses, then as chosen, in every tab. The choice is stored the way
// Material stores it; the script in the header has shown it before the first paint.
import { ROOT } from "./root.js";

const KEY = `${ROOT.pathname}.__palette`;
const options = [...document.getElementsByName("__palette")];

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY)).color.scheme;
  } catch {
    return null; // nothing chosen, nothing readable, or storage is blocked
  }
}

let chosen = stored();

function store({ dataset }) {
  const { mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent } = dataset;
  const index = options.findIndex((option) => option.dataset === dataset);
  try {
    localStorage.setItem(KEY, JSON.stringify({ index, color: { media, scheme, primary, accent } }));
  } catch {
    // Then it holds for this page.
  }
}

const fitting = () =>
  options.find(({ dataset }) => dataset.mdColorScheme === chosen) ??
  options.find(({ dataset }) => matchMedia(dataset.mdColorMedia).matches) ??
  options[0];

// Without the attribute, colors that have a transition would follow the others late.
function show(option) {
  const { body } = document;
  option.checked = true;
  for (const each of options) each.nextElementSibling.hidden = each !== option;
  if (body.dataset.mdColorScheme === option.dataset.mdColorScheme) return;
  body.toggleAttribute("data-md-color-switching", true);
  body.dataset.mdColorScheme = option.dataset.mdColorScheme;
  getComputedStyle(body).color;
  body.toggleAttribute("data-md-color-switching", false);
}

function choose(option) {
  chosen = option.dataset.mdColorScheme;
  store(option);
  show(option);
}

function follow() {
  chosen = stored() ?? chosen;
  show(fitting());
}

// To the keyboard each option is a radio that is set already: here the keys of a button switch to the other one.
function pressed(event) {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  const other = options[(options.indexOf(event.target) + 1) % options.length];
  other.focus();
  choose(other);
}

export function connectPalette() {
  for (const option of options) {
    option.addEventListener("change", () => choose(option));
    option.addEventListener("keydown", pressed);
    matchMedia(option.dataset.mdColorMedia).addEventListener("change", follow);
  }
  addEventListener("storage", ({ key }) => key === KEY && follow());
  addEventListener("pageshow", follow);
}
