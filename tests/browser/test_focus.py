"""Whoever moves with the Tab key always sees where the focus is."""

import pytest
from playwright.sync_api import Page

from tests.browser.reader import Reader

# A page that the Tab key can walk in a second: of the cards the first three are in its way, the first of them open.
SHORTEN = """article => {
  const last = [...article.querySelectorAll("flip-card")][2];
  const isAfter = (child) => last.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_FOLLOWING;
  for (const child of article.children) child.inert = Boolean(isAfter(child));
  article.querySelector("flip-card > details").open = true;
}"""
# What has the focus, whether a line is drawn around it, and whether that is seen: in the window, not below the header.
FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = (each) => each.getBoundingClientRect();
  // A field without a size has its label beside it, which shows the focus.
  const shown = box(element).width ? element : element.nextElementSibling;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  const drawn = outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && !/, 0\\)$|transparent/.test(outlineColor);
  const { top, bottom } = box(shown);
  const edge = element.closest(".md-header, .md-skip") ? 0 : box(document.querySelector(".md-header")).bottom;
  const seen = bottom > edge + 1 && Math.max(top, edge) < Math.min(bottom, innerHeight);
  return { tag: element.tagName, visible: drawn && seen, html: element.outerHTML.slice(0, 120) };
}"""


def _tab_through(page: Page) -> list[dict[str, str]]:
    """Everything that the Tab key reaches on a page."""
    reached = []
    page.keyboard.press("Tab")
    while focused := page.evaluate(FOCUSED):
        reached.append(focused)
        page.keyboard.press("Tab")
        assert len(reached) < 500, "the Tab key goes round without leaving the page"
    return reached


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_focus_is_visible_wherever_the_tab_key_leads(reader: Reader, script: bool) -> None:
    page = reader.open("why/", java_script_enabled=script)
    page.locator("article").evaluate(SHORTEN)
    reached = _tab_through(page)
    assert [each["html"] for each in reached if not each["visible"]] == []
    assert {each["tag"] for each in reached} >= {"A", "SUMMARY", *(["BUTTON"] if script else [])}
