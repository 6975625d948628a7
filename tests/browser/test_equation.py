"""Formulas: drawn as KaTeX draws them, and heard once."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from macros.katex import Katex
from macros.style_classes import StyleClasses
from tests.browser import accessibility
from tests.browser.reader import Reader
from tests.site.built import ROOT, Site

SAMPLE = 48
# Display formulas stand alone between $$; in a line, $…$ never begins or ends with a space.
DISPLAY = re.compile(r"^\$\$\n(.+?)\n\$\$$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"(?<![\\$`])\$(?=\S)([^$\n]+?)(?<=\S)\$(?![$\d`])")
STYLESHEETS = ("katex/katex.css", "stylesheets/tokens.css", "stylesheets/page.css", "stylesheets/equation.css")
BOXES = """() => [...document.querySelectorAll(".katex-html, .katex-html *")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height];
})"""


def _formulas() -> Iterator[tuple[str, bool]]:
    """Formulas of the sections and whether each stands alone, evenly picked from all distinct ones."""
    texts = [page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md"))]
    for display, pattern in ((True, DISPLAY), (False, INLINE)):
        found = list(dict.fromkeys(tex for text in texts for tex in pattern.findall(DISPLAY.sub("", text) if not display else text)))
        yield from ((tex, display) for tex in found[:: max(1, 2 * len(found) // SAMPLE)])


def _sheet(formulas: list[str]) -> str:
    links = "".join(f'<link rel="stylesheet" href="/assets/{sheet}">' for sheet in STYLESHEETS)
    rows = "".join(f'<div class="arithmatex">{formula}</div>' for formula in formulas)
    return f'<!doctype html><html lang="en">{links}<body data-md-color-scheme="default"><div class="md-typeset">{rows}</div>'


def _boxes(page: Page, formulas: list[str]) -> list[list[float]]:
    """The boxes of everything that is drawn, on a sheet of their own with the site's stylesheets."""
    page.route("**/sheet", lambda route: route.fulfill(body=_sheet(formulas), content_type="text/html; charset=utf-8"))
    page.goto("sheet")
    page.evaluate("document.fonts.ready")
    boxes: list[list[float]] = page.evaluate(BOXES)
    return boxes


@pytest.fixture(scope="module")
def drawn() -> list[str]:
    """Formulas as KaTeX makes them, with style attributes."""
    katex = Katex()
    made = [katex.render(tex, display=display) for tex, display in _formulas()]
    katex.close()
    return made


def test_formulas_have_the_boxes_that_katex_gives_them(reader: Reader, site: Site, drawn: list[str]) -> None:
    moved = [StyleClasses().move(formula) for formula in drawn]
    served = "".join(page.file.read_text(encoding="utf-8") for page in site.pages)
    assert sum(formula in served for formula in moved) >= 40
    assert any(' style="' in formula for formula in drawn)
    assert not any(' style="' in formula for formula in moved)
    expected, boxes = _boxes(reader.window(), drawn), _boxes(reader.window(), moved)
    assert len(boxes) == len(expected) > 1000
    assert max(abs(a - b) for pair in zip(boxes, expected, strict=True) for a, b in zip(*pair, strict=True)) <= 0.01


def test_a_screen_reader_meets_every_formula_once(reader: Reader) -> None:
    page = reader.open("why/")
    expect(page.locator(".katex-html:not([aria-hidden=true])")).to_have_count(0)
    page.get_by_role("button", name="Show all answers").click()
    expect(page.locator("flip-card .answer").filter(visible=False)).to_have_count(0)
    heard = accessibility.nodes(page)
    # Those in the navigation and in what is closed are not met.
    formulas = page.locator("article .katex").count()
    assert sum(node.role == "MathMLMath" for node in heard) == formulas > 50
    drawn = accessibility.elements_under(page, "katex-html")
    assert drawn
    assert [node for node in heard if node.element in drawn] == []


def test_a_formulas_fonts_come_with_the_site(reader: Reader) -> None:
    page = reader.open("attention/")
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').map(font => font.family)")
    assert {"KaTeX_Main", "KaTeX_Math"} <= set(loaded)
