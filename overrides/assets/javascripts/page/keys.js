// Keys for the whole page, while nothing is typed: / s f search, n . next page, p , previous page.
const TYPED_INTO = "input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]";

const follow = (which) => () => {
  const link = document.querySelector(`a.md-footer__link--${which}`);
  if (link) location.assign(link.href);
};

export function connectKeys(search) {
  const [next, previous] = [follow("next"), follow("prev")];
  const actions = { "/": search, s: search, f: search, n: next, ".": next, p: previous, ",": previous };
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
    if (defaultPrevented || ctrlKey || metaKey || altKey || !Object.hasOwn(actions, key)) return;
    if (target.closest?.(TYPED_INTO)) return;
    event.preventDefault();
    actions[key]();
  });
}
