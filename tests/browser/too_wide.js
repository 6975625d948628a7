// What a reader of the page cannot reach without scrolling sideways, or not at all; on paper, what reaches into the margins.
() => {
  // What still fades or slides would be measured on its way.
  for (const animation of document.getAnimations()) animation.finish();
  const article = document.querySelector("article");
  // KaTeX draws long lines, such as roots, 400 em wide and cuts them to size.
  const uncut = ".katex-mathml, .visually-hidden, .headerlink, .hide-tail";
  const scrolls = (element) =>
    element !== article && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const sticksOut = (element) => {
    const box = element.getBoundingClientRect();
    return box.width && (box.right > innerWidth + 0.5 || box.left < -0.5) && !element.closest(uncut) && !scrolls(element);
  };
  const page = document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth ? ["the page"] : [];
  return [...page, ...[...article.querySelectorAll("*")].filter(sticksOut).map((element) => element.outerHTML.slice(0, 80))];
}
