// Says a short sentence to screen readers, once, without moving the focus: one polite status element for the page.

let status = null;

function statusElement() {
  status ??= document.body.appendChild(
    Object.assign(document.createElement("div"), { className: "visually-hidden", role: "status" }),
  );
  return status;
}

// The element must stand in the page before its text changes, or the first sentence is not heard.
export function prepareAnnouncements() {
  statusElement();
}

export function announce(sentence) {
  statusElement().textContent = sentence;
}
