// What is closed opens when a link leads to it, or to something in it.

function open() {
  const target = document.getElementById(location.hash.slice(1));
  const closed = target?.closest("details:not([open])");
  if (!closed) return;
  for (let box = closed; box; box = box.parentElement.closest("details")) box.open = true;
  target.scrollIntoView();
}

export function connectTarget() {
  open();
  addEventListener("hashchange", open);
}
