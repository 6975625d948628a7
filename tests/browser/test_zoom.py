"""Larger: at 400 %, with the text spacing that WCAG names, and in twice the font size, nothing is lost on any page."""

from playwright.sync_api import Page

from tests.browser.reader import HEIGHT, LAPTOP, Reader
from tests.browser.test_width import TOO_WIDE
from tests.site.built import Site

# A laptop's window of 1280 × 1024 at 400 % (1.4.10).
ZOOMED = {"width": 320, "height": 256}
WIDE = {"width": LAPTOP, "height": HEIGHT}
# The values of 1.4.12; "!important" as a reader's own style has it.
SPACING = """
:not(svg, svg *, .katex *) {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }"""
# Twice what a reader has by default (1.4.4), as the browser's own setting makes it.
FONT_SIZE = 32
# Texts cut off by a box that does not scroll. The titles in the footer, which end in "…" there, stand in full as the
# heading of their page; what is made for screen readers is not meant, nor drawings.
CUT = """() => {
  const meant = ":not(.md-ellipsis, .visually-hidden, .katex *, svg, svg *, .md-sidebar *)";
  const holdsText = (element) => [...element.childNodes].some(({ data }) => data?.trim());
  const isCut = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const tooWide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    return tooWide || (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
  };
  return [...document.querySelectorAll(`.md-container ${meant}`)]
    .filter((element) => holdsText(element) && element.checkVisibility() && isCut(element))
    .map((element) => element.outerHTML.slice(0, 80));
}"""
OPEN = "cards => cards.forEach((card) => { card.open = true; })"


def _lost(page: Page, size: dict[str, int]) -> list[str]:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    return [*page.evaluate(TOO_WIDE), *page.evaluate(CUT)]


def _double_the_font(page: Page) -> None:
    sizes = {"standard": FONT_SIZE, "fixed": FONT_SIZE}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})


def test_nothing_is_lost_at_400_percent_nor_with_wider_text(reader: Reader, site: Site) -> None:
    # What a reader adds to the page is not held to its policy.
    page, lost = reader.window(reduced_motion="reduce", bypass_csp=True), {}
    for url in (each.url for each in site.pages if each.url != "notebook/"):
        page.goto(url)
        page.locator("flip-card > details").evaluate_all(OPEN)
        lost[url, "400 %"] = _lost(page, ZOOMED)
        page.add_style_tag(content=SPACING)
        lost[url, "spaced"] = [*_lost(page, ZOOMED), *_lost(page, WIDE)]
    assert {where: what for where, what in lost.items() if what} == {}


def test_nothing_is_lost_in_twice_the_font_size(reader: Reader, site: Site) -> None:
    page, lost = reader.window(reduced_motion="reduce"), {}
    _double_the_font(page)
    for url in (each.url for each in site.pages if each.url != "notebook/"):
        page.goto(url)
        page.locator("flip-card > details").evaluate_all(OPEN)
        lost[url] = _lost(page, WIDE)
    size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    assert size == f"{FONT_SIZE * 1.25:g}px"
    assert {where: what for where, what in lost.items() if what} == {}
