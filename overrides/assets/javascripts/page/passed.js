// Which elements have gone under the header. Told at the start and whenever one goes or comes back, however far the reader
// jumps: what is watched is all of the page below the header, so nothing is measured while the page scrolls.
const HEADER = 60; // px: the header, and the space that a link's target keeps below it

export function watchPassed(elements, tell) {
  const passed = new Set();
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) passed[isIntersecting ? "delete" : "add"](target);
    tell(elements.filter((element) => passed.has(element)));
  }, { rootMargin: `-${HEADER}px 9999px 9999999px` });
  for (const element of elements) watch.observe(element);
}
