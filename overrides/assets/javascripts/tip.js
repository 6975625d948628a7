// The one small box of a page that says what a link leads to, where the reader is: on hover, on focus, and at the first tap
// of a finger. Escape or a tap elsewhere closes it; the pointer may go into it, and it stays on the screen.
const TIP_ID = "tip";
const HIDE_AFTER = 150; // ms: time enough to move the pointer from the link to the box
const [GAP, EDGE] = [4, 8]; // px: from the link, and from the edge of the screen

let box = null;
let host = null;
let timer = 0;

function makeBox() {
  const made = Object.assign(document.createElement("div"), { id: TIP_ID, className: "tip md-typeset", hidden: true });
  made.setAttribute("role", "tooltip");
  made.addEventListener("pointerenter", () => clearTimeout(timer));
  made.addEventListener("pointerleave", hideSoon);
  return document.body.appendChild(made);
}

export function hideTip() {
  clearTimeout(timer);
  host?.removeAttribute("aria-describedby");
  host = null;
  if (box) box.hidden = true;
}

function hideSoon() {
  clearTimeout(timer);
  timer = setTimeout(hideTip, HIDE_AFTER);
}

// Below the link, or above it where there is no room.
function place(link) {
  const at = link.getBoundingClientRect();
  const left = Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - EDGE);
  const isBelow = at.bottom + box.offsetHeight + EDGE < innerHeight || at.top < box.offsetHeight + EDGE;
  box.style.left = `${Math.max(EDGE, left) + scrollX}px`;
  box.style.top = `${(isBelow ? at.bottom + GAP : at.top - box.offsetHeight - GAP) + scrollY}px`;
}

// `contentOf` gives, or promises, the nodes or texts to show for a link; nothing where there are none.
async function show(link, contentOf) {
  clearTimeout(timer);
  if (host === link) return;
  hideTip();
  host = link;
  const content = await Promise.resolve(contentOf(link)).catch(() => null);
  if (!content || host !== link) return;
  box ??= makeBox();
  box.replaceChildren(...content);
  box.hidden = false;
  link.setAttribute("aria-describedby", TIP_ID);
  place(link);
}

export const TIP_EVENTS = ["pointerenter", "pointerleave", "focusin", "focusout", "click"];

const isHover = ({ type, pointerType }) => type === "pointerenter" && pointerType !== "touch";
// By the keyboard: a finger or a mouse that presses the link gives it the focus as well.
const isReached = ({ type }, link) => type === "focusin" && link.matches(":focus-visible");

// What to do when one of these events reaches a link that has a tip, or an element around it.
export function handleTip(event, link, contentOf) {
  const { type, pointerType } = event;
  if (type === "pointerleave" || type === "focusout") return hideSoon();
  const isTap = type === "click" && pointerType === "touch" && host !== link;
  // A finger cannot hover: its first tap shows the box, its second follows the link.
  if (isTap) event.preventDefault();
  if (isTap || isHover(event) || isReached(event, link)) show(link, contentOf);
}

document.addEventListener("keydown", ({ key }) => key === "Escape" && hideTip());
document.addEventListener("click", ({ target }) => !host?.contains(target) && !box?.contains(target) && hideTip());
