// The targets that are smaller than WCAG 2.2 allows (2.5.8): under 24 px, not in a line of text, and with another too near.
(least) => {
  const SELECTOR = "a[href], button, input:not([type=hidden]), select, summary, label[for], [tabindex='0']";
  const box = (element) => element.getBoundingClientRect();
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box(element).width > 1;
  const targets = [...document.querySelectorAll(SELECTOR)].filter(isShown);
  const isSmall = (element) => Math.min(box(element).width, box(element).height) < least - 0.01;
  const small = new Set(targets.filter(isSmall));
  // In a sentence the line's height decides: the exception "inline".
  const isInText = (element) => {
    const block = element.closest("p, li, td, th, dd, dt, figcaption, summary, h1, h2, h3, h4");
    return getComputedStyle(element).display === "inline" && block?.textContent.trim().length > element.textContent.trim().length;
  };
  const center = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const distance = ([x, y], { left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  // A circle of this size around its middle meets no other target, nor the circle of another small one: "spacing".
  const isNear = (element, other) => {
    if (element === other || element.contains(other) || other.contains(element)) return false;
    const [[x, y], [otherX, otherY]] = [center(box(element)), center(box(other))];
    const meets = small.has(other) && Math.hypot(x - otherX, y - otherY) < least;
    return meets || distance([x, y], box(other)) < least / 2;
  };
  return [...small].filter((element) => !isInText(element) && targets.some((other) => isNear(element, other)))
    .map((element) => element.outerHTML.slice(0, 100));
}
