"""What a section costs its reader who comes for the first time: bytes, requests, elements; and nothing moves.

Counts alone, which are the same on every machine: bytes are those of each answer as a host sends it (compressed with
gzip, level 6; fonts are compressed already), for the page with all that it loads while it is scrolled to its end.
"""

import gzip
from collections import Counter
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, Response, Route

from tests.browser.reader import LAPTOP, PHONE, Reader
from tests.site.built import SECTIONS

TOTAL, REQUESTS, SCRIPTS, STYLES, FONTS = 90_000, 10, 7_000, 16_800, 19_000
# HTML and CSS, which block the first paint, and elements: what the sections have today, rounded up. A hundred formulas
# and a dozen drawings weigh what they weigh, and a formula has some forty elements.
BLOCKING = {
    "why": (38_000, 4_200),
    "rnns": (48_000, 10_000),
    "gated-rnns": (55_000, 13_500),
    "attention": (56_500, 13_000),
    "transformers": (55_000, 10_200),
    "learning-path": (42_500, 5_400),
    "milestones": (43_000, 3_000),
}
# The sum of all layout shifts: fonts of single signs, such as a sum, may come later than the first paint.
SHIFT = 0.005
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  const add = (list) => list.getEntries().forEach(({ value }) => (sum += value));
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""
SCROLL = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
  await document.fonts.ready;
}"""


@dataclass(frozen=True)
class Visit:
    """What a first visit loaded, in bytes by type, in how many answers; and how many elements the page then has."""

    size: Counter[str]
    requests: int
    elements: int


def _bytes(answer: Response) -> int:
    body = answer.body()
    return len(body) if answer.request.resource_type == "font" else len(gzip.compress(body, 6))


def _visit(page: Page, address: str) -> Visit:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address)
    page.evaluate(SCROLL)
    size: Counter[str] = Counter()
    for answer in answers:
        size[answer.request.resource_type] += _bytes(answer)
    # The icon is the window's, not the page's: a Chromium without a window does not ask, one with a tab asks at its
    # leisure, and again whenever the address changes.
    asked = [answer for answer in answers if not answer.url.endswith("/icon.svg")]
    return Visit(size, len(asked), page.locator("*").count())


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_is_light(reader: Reader, section: str) -> None:
    seen = _visit(reader.window(LAPTOP), f"{section}/")
    assert seen.size.total() <= TOTAL, seen
    assert seen.requests <= REQUESTS, seen
    assert seen.size["script"] <= SCRIPTS
    assert seen.size["stylesheet"] <= STYLES
    assert seen.size["font"] <= FONTS
    assert seen.size["document"] + seen.size["stylesheet"] <= BLOCKING[section][0]
    assert seen.elements <= BLOCKING[section][1]


def _shift(page: Page, address: str) -> float:
    """The sum of the page's shifts, where the fonts that it asks for at once come in time: before the first paint."""
    held: list[Route] = []
    page.route("**/assets/site-*.css", lambda route: held.append(route))
    with page.expect_response("**/KaTeX_Main*.woff2"), page.expect_response("**/KaTeX_Math*.woff2"):
        page.goto(address, wait_until="commit")
    for route in held:
        route.continue_()
    page.wait_for_load_state()
    page.evaluate(SCROLL)
    shift: float = page.evaluate(SHIFTS)
    return shift


@pytest.mark.parametrize("section", SECTIONS)
def test_nothing_on_a_section_moves_by_itself(reader: Reader, section: str) -> None:
    assert _shift(reader.window(LAPTOP), f"{section}/") <= SHIFT
    assert _shift(reader.window(PHONE), f"{section}/") <= SHIFT
