// Which elements have gone under the header. Told at the start and whenever one goes or comes back, however far the reader
// jumps: what is watched is all of the page below a line, so nothing is measured while the page scrolls.
const REM = parseFloat(getComputedStyle(document.documentElement).fontSize);

// `edge` is the one that counts, "top" or "bottom"; `line` is the line's distance from the window's top, in rem.
export function watchPassed(elements, { edge, line }, tell) {
  const passed = new Set();
  const options = { rootMargin: `-${line * REM}px 9999px 9999999px`, threshold: edge === "top" ? 1 : 0 };
  const watch = new IntersectionObserver((entries) => {
    for (const { target, boundingClientRect, rootBounds } of entries) {
      passed[boundingClientRect[edge] < rootBounds.top ? "add" : "delete"](target);
    }
    tell(elements.filter((element) => passed.has(element)));
  }, options);
  for (const element of elements) watch.observe(element);
}
