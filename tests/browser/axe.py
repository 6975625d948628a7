"""What axe-core finds on a page as it stands: WCAG 2.2 at levels A and AA, and axe's own best practices."""

from playwright.sync_api import Page

from tests.browser.reader import Reader
from tests.site.built import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"runOnly": TAGS}
# Half of axe's time goes into this rule; its findings depend on the palette, not on the width.
CONTRAST = "color-contrast"
CONTRAST_ALONE = {"runOnly": [CONTRAST]}
ALL_BUT_CONTRAST = {"runOnly": TAGS, "rules": {CONTRAST: {"enabled": False}}}
# KaTeX's drawings are hidden from screen readers, and most elements of a page are theirs: each becomes an empty box of
# its size, which halves axe's time. The first stays whole, so that what KaTeX makes is looked at once a page.
EMPTY_DRAWINGS = """() => {
  const drawings = [...document.querySelectorAll(".katex-html[aria-hidden=true]")].slice(1);
  const sizes = drawings.map((drawing) => [drawing, drawing.getBoundingClientRect()]);
  for (const [drawing, { width, height }] of sizes) {
    drawing.replaceChildren();
    for (const [key, value] of [["display", "inline-block"], ["width", `${width}px`], ["height", `${height}px`]])
      drawing.style.setProperty(key, value);
  }
}"""
FINDINGS = """async (options) => {
  for (const animation of document.getAnimations()) animation.finish();
  const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}"""


def window_with_axe(reader: Reader, width: int, scheme: str) -> Page:
    """A window whose pages all carry axe."""
    page = reader.window(width, color_scheme=scheme, reduced_motion="reduce")
    page.context.add_init_script(AXE)
    return page


def empty_drawings(page: Page) -> None:
    """Make a page cheap to look at, without a change of its layout."""
    page.evaluate(EMPTY_DRAWINGS)


def findings(page: Page, options: dict[str, object] = EVERYTHING) -> list[str]:
    """What is wrong, each as the rule and the element that breaks it; the empty list if nothing is."""
    return list(page.evaluate(FINDINGS, options))
