// On paper everything is open. Where a browser can open what is closed by CSS alone, print.css has done it already.
let opened = [];

function open() {
  opened = [...document.querySelectorAll("article details:not([open])")];
  for (const box of opened) box.open = true;
}

function close() {
  for (const box of opened) box.open = false;
  opened = [];
}

export function connectPrint() {
  addEventListener("beforeprint", open);
  addEventListener("afterprint", close);
}
