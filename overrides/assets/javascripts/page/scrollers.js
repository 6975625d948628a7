// A table or formula that is too wide scrolls in its own box: then, and only then, the keyboard can reach the box.
const NAMES = { ".md-typeset__scrollwrap": "Table", "div.arithmatex": "Formula" };

function equip(box, name) {
  const isWide = box.scrollWidth > box.clientWidth;
  const attributes = { role: "group", "aria-label": `${name}, scrolls sideways`, tabindex: "0" };
  for (const [key, value] of Object.entries(attributes)) {
    if (isWide) box.setAttribute(key, value);
    else box.removeAttribute(key);
  }
}

export function connectScrollers() {
  for (const [boxes, name] of Object.entries(NAMES)) {
    const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => equip(target, name)));
    for (const box of document.querySelectorAll(`.md-typeset ${boxes}`)) watch.observe(box);
  }
}
