// A label cannot have the focus. Where one opens and closes something, a part of it becomes a button that does the same.

export function makeButton(part, name) {
  part.setAttribute("role", "button");
  part.tabIndex = 0;
  if (name) part.setAttribute("aria-label", name);
  part.addEventListener("keydown", pressed);
}

// Where the label is a heading or nothing at all, as on a wide screen, so is its part.
export function unmakeButton(part) {
  for (const name of ["role", "tabindex", "aria-label", "aria-expanded"]) part.removeAttribute(name);
  part.removeEventListener("keydown", pressed);
}

function pressed(event) {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  event.target.closest("label").control.click();
}
