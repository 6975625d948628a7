// Says a short sentence to screen readers, once, without moving the focus: one polite status element for the page. Whoever
// comes first makes it; it is kept in the page alone, because several scripts have this module in them.

function statusElement() {
  return document.getElementById("said") ?? document.body.appendChild(
    Object.assign(document.createElement("div"), { id: "said", className: "visually-hidden", role: "status" }),
  );
}

// The element must stand in the page before its text changes, or the first sentence is not heard.
export function prepareAnnouncements() {
  statusElement();
}

export function announce(sentence) {
  statusElement().textContent = sentence;
}
