"""Whoever moves with the Tab key always sees where the focus is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader, card, question, said

# What has the focus: its tag, whether a line is drawn around it, and whether it is in the window.
FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const drawn = outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && !/, 0\\)$|transparent/.test(outlineColor);
  return { tag: element.tagName, drawn, html: element.outerHTML.slice(0, 120) };
}"""


def _tab_through(page: Page) -> list[dict[str, str]]:
    """Everything that the Tab key reaches on a page."""
    reached = []
    page.keyboard.press("Tab")
    while focused := page.evaluate(FOCUSED):
        reached.append(focused)
        page.keyboard.press("Tab")
        assert len(reached) < 1000, "the Tab key goes round without leaving the page"
    return reached


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_focus_is_visible_everywhere(reader: Reader, script: bool) -> None:
    page = reader.open("why/", java_script_enabled=script)
    card(page, "why-static-definition").evaluate("card => card.open = true")
    reached = _tab_through(page)
    assert [each["html"] for each in reached if not each["drawn"]] == []
    assert {each["tag"] for each in reached} >= {"A", "SUMMARY", *(["BUTTON"] if script else [])}


def test_the_focus_is_visible_on_a_question_that_was_opened_by_key(reader: Reader) -> None:
    page = reader.open("why/")
    question(page, "why-static-definition").press("Enter")
    expect(said(page)).to_have_text("Answer shown")
    assert page.evaluate(FOCUSED)["drawn"]
