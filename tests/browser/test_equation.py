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

# Of each kind; those on the pages are compared, and at least SAMPLE of all.
OF_EACH_KIND, SAMPLE = 30, 40
# Display formulas stand alone between $$; in a line, $…$ never begins or ends with a space.
DISPLAY = re.compile(r"^\$\$\n(.+?)\n\$\$$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"(?<![\\$`])\$(?=\S)([^$\n]+?)(?<=\S)\$(?![$\d`])")
# Each of a formula's boxes, with its place in the formula.
BOXES = """async () => {
  await document.fonts.ready;
  return [...document.querySelectorAll(".katex-html *")].map((element) => {
    const from = element.closest(".katex-html").getBoundingClientRect();
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x - from.x, y - from.y, width, height];
  });
}"""
# A length is rounded by a tenth of a pixel, and a long formula has many of them in a row.
PIXELS = 1


def _formulas() -> Iterator[tuple[str, bool]]:
    """Distinct formulas of the pages and whether each stands alone, evenly picked from each kind."""
    text = "\n".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md")))
    for display, found in ((True, DISPLAY.findall(text)), (False, INLINE.findall(DISPLAY.sub("", text)))):
        distinct = list(dict.fromkeys(found))
        yield from ((tex, display) for tex in distinct[:: max(1, len(distinct) // OF_EACH_KIND)])


def _sheet(formulas: list[str], stylesheet: str) -> str:
    link = f'<link rel="stylesheet" href="/assets/{stylesheet}">'
    rows = "".join(f'<div class="arithmatex">{formula}</div>' for formula in formulas)
    body = f'<body data-md-color-scheme="default"><div class="md-typeset">{rows}</div></body>'
    return f'<!doctype html><html lang="en">{link}{body}</html>'


def _boxes(page: Page, formulas: list[str], stylesheet: str) -> list[list[float]]:
    """The boxes of everything that is drawn, on a sheet of their own with the site's stylesheet."""
    sheet = _sheet(formulas, stylesheet)
    page.route("**/sheet", lambda route: route.fulfill(body=sheet, content_type="text/html; charset=utf-8"))
    page.goto("sheet")
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
    pages = "".join(page.file.read_text(encoding="utf-8") for page in site.sections)
    served = {formula: StyleClasses().move(formula) for formula in drawn}
    served = {formula: moved for formula, moved in served.items() if moved in pages}
    assert len(served) >= SAMPLE
    assert ' style="' in "".join(served)
    assert ' style="' not in "".join(served.values())
    stylesheet = site.asset("site.css").name
    expected, boxes = (_boxes(reader.window(), list(each), stylesheet) for each in (served, served.values()))
    assert len(boxes) == len(expected) > 1000
    assert max(abs(a - b) for pair in zip(boxes, expected, strict=True) for a, b in zip(*pair, strict=True)) <= PIXELS


def test_a_screen_reader_meets_every_formula_once(reader: Reader) -> None:
    page = reader.open("why/")
    expect(page.locator(".katex-html:not([aria-hidden=true])")).to_have_count(0)
    page.get_by_role("button", name="Show all answers").first.click()
    expect(page.locator("flip-card .answer").filter(visible=False)).to_have_count(0)
    formulas = page.locator(".katex").count()
    heard = accessibility.nodes(page)
    assert sum(node.role == "MathMLMath" for node in heard) == formulas > 50
    drawn = accessibility.elements_under(page, "katex-html")
    assert drawn
    assert [node for node in heard if node.element in drawn] == []
