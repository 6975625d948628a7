// Every text of the page that a reader sees: { text, kind, color, ratio }. A ratio is WCAG's: 1 (none) to 21 (black on white).
(kinds) => {
  // What still fades or slides would be measured on its way.
  for (const animation of document.getAnimations()) animation.finish();
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([r, g, b, a], below) => [...[r, g, b].map((part, i) => part * a + below[i] * (1 - a)), 1];
  // Both go up to the root of the page; what was found for an element serves all elements in it.
  const found = new Map();
  const surroundings = (element) => {
    if (!element) return { below: [255, 255, 255, 1], opacity: 1 };
    if (!found.has(element)) {
      const outer = surroundings(element.parentElement);
      const style = getComputedStyle(element);
      found.set(element, { below: over(rgba(style.backgroundColor), outer.below), opacity: outer.opacity * style.opacity });
    }
    return found.get(element);
  };
  const luminance = (color) => {
    const [r, g, b] = color.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (...colors) => {
    const [dark, light] = colors.map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  // In a drawing a text stands on whatever shapes were drawn before it at its place.
  const SHAPES = "rect, circle, ellipse, path, polygon";
  const covers = (shape, { x, y, width, height }) => {
    const center = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(shape.getScreenCTM().inverse());
    return getComputedStyle(shape).fill !== "none" && shape.isPointInFill(center);
  };
  const shapesUnder = (text) =>
    [...(text.closest("svg")?.querySelectorAll(SHAPES) ?? [])]
      .filter((shape) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
      .filter((shape) => covers(shape, text.getBoundingClientRect()));
  const filled = (below, shape) => {
    const { fill, fillOpacity } = getComputedStyle(shape);
    const [r, g, b, a] = rgba(fill);
    return over([r, g, b, a * fillOpacity * surroundings(shape).opacity], below);
  };
  const painted = (element) => getComputedStyle(element)[element.closest("svg") ? "fill" : "color"];
  const measured = (element) => {
    const { below: ground, opacity } = surroundings(element);
    const below = shapesUnder(element).reduce(filled, ground);
    const [r, g, b, a] = rgba(painted(element));
    const kind = Object.keys(kinds).find((name) => element.matches(kinds[name])) ?? "other";
    const color = over([r, g, b, a * opacity], below);
    return { text: element.textContent.trim().slice(0, 40), kind, color, below, ratio: contrast(color, below) };
  };
  // What is inside a formula has its color.
  const hasText = (element) => element.matches(".katex-html") || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const seen = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".katex-mathml, .katex-html *, .visually-hidden, title, desc, script");
  return [...document.body.querySelectorAll("*")].filter((element) => hasText(element) && seen(element)).map(measured);
}
