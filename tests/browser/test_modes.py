"""What a reader has asked of the browser holds on this site: colors of their own, and no motion."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.contrast import faint, texts
from tests.browser.learner import button, open_study, question
from tests.browser.reader import Reader, card
from tests.browser.reader import question as asked

# WCAG 2.2, success criterion 1.4.3 (level AA).
READABLE = 4.5
PAINTED = """(elements, property) => elements.map((element) => getComputedStyle(element)[property])"""
MOVES = "() => document.getAnimations().map(({ effect }) => effect.target?.outerHTML.slice(0, 80))"
MOVING_STYLES = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const { animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
  const animates = animationName !== "none" && parseFloat(animationDuration) > 0.01;
  return element.checkVisibility() && (animates || scrollBehavior === "smooth");
}).map((element) => element.outerHTML.slice(0, 80))"""


def _painted(elements: Locator, name: str) -> list[str]:
    return list(elements.evaluate_all(PAINTED, name))


def test_in_forced_colors_cards_and_the_focus_are_seen(reader: Reader) -> None:
    page = reader.open("why/", forced_colors="active", color_scheme="dark")
    ground = _painted(page.locator("body"), "backgroundColor")[0]
    details = card(page, "why-keep-and-drop")
    assert _painted(details, "borderTopStyle") == ["solid"]
    assert _painted(details, "borderTopColor") != [ground]
    asked(page, "why-keep-and-drop").focus()
    page.keyboard.press("Tab")
    focus = page.locator(":focus-visible")
    expect(focus).to_have_count(1)
    assert _painted(focus, "outlineStyle") == ["solid"]
    assert _painted(focus, "outlineColor") != [ground]


def test_in_forced_colors_every_text_and_every_mark_of_the_figures_stands_out(reader: Reader) -> None:
    # The reader's colors are dark, and the palette that was chosen is light: drawings must follow the former.
    page = reader.open("milestones/", forced_colors="active", color_scheme="dark")
    page.locator("body").evaluate("body => body.setAttribute('data-md-color-scheme', 'default')")
    ground = _painted(page.locator("body"), "backgroundColor")[0]
    assert faint([text for text in texts(page) if text.kind == "figure"], READABLE) == []
    painted = _painted(page.locator("article .dot-chart__dot"), "fill")
    assert painted
    assert ground not in painted
    # The dots of the list are drawn with a background, which forced colors take away.
    dot = "items => items.map((item) => getComputedStyle(item, '::before').borderTopStyle)"
    assert set(page.locator(".timeline > li").evaluate_all(dot)) == {"solid"}


def _flip(page: Page) -> None:
    asked(page, "why-keep-and-drop").click()
    expect(card(page, "why-keep-and-drop").locator(".answer")).to_be_visible()


@pytest.mark.parametrize("address", ["why/", "study/"])
def test_under_reduced_motion_nothing_moves(reader: Reader, address: str) -> None:
    if address == "study/":
        page = open_study(reader, reduced_motion="reduce")
        button(page, "Study").click()
        expect(question(page)).to_be_focused()
        page.keyboard.press("Space")
    else:
        page = reader.open(address, reduced_motion="reduce")
        _flip(page)
    assert page.evaluate(MOVES) == []
    assert page.evaluate(MOVING_STYLES) == []
