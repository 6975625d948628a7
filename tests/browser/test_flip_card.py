"""A card opens and closes in every way that a reader may try, and a screen reader hears of it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import accessibility
from tests.browser.reader import Reader, card, question, said

PAGE, CARD, NEXT_CARD = "why/", "why-static-definition", "why-antonyms-close"
LINK_TO_IT = "Link to this card"
WAYS = {
    "mouse": Locator.click,
    "tap": Locator.tap,
    "Enter": lambda summary: summary.press("Enter"),
    "Space": lambda summary: summary.press("Space"),
}
# Keeps every sentence that the status element is given.
LISTEN = """() => {
  window.heard = [];
  const status = document.querySelector("[role=status]");
  new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
}"""
TURNS = "card => card.getAnimations({ subtree: true }).map(animation => animation.effect.target.localName)"


def _hold_turning(page: Page) -> list[str]:
    """What moves in a card as long as it is told to turn."""
    host = page.locator("flip-card", has=page.locator(f"#card-{CARD}"))
    host.evaluate("host => host.setAttribute('turning', '')")
    moving: list[str] = host.evaluate(TURNS)
    return moving


@pytest.mark.parametrize("way", WAYS)
def test_a_card_opens_and_closes_and_the_focus_stays_on_its_question(reader: Reader, way: str) -> None:
    page = reader.open(PAGE, has_touch=way == "tap")
    summary, answer = question(page, CARD), card(page, CARD).locator(".answer")
    expect(answer).to_be_hidden()
    for visible, sentence in ((True, "Answer shown"), (False, "Answer hidden")):
        WAYS[way](summary)
        expect(answer).to_be_visible(visible=visible)
        expect(said(page)).to_have_text(sentence)
        expect(summary).to_be_focused()


def test_each_card_that_is_opened_is_announced(reader: Reader) -> None:
    # The second sentence equals the first: a text that does not change would not be heard.
    page = reader.open(PAGE)
    page.evaluate(LISTEN)
    for name in (CARD, NEXT_CARD):
        question(page, name).click()
        expect(card(page, name).locator(".answer")).to_be_visible()
    page.wait_for_function("heard.length >= 2")
    assert page.evaluate("heard") == ["Answer shown", "Answer shown"]


def test_the_accessibility_tree_says_whether_a_card_is_open(reader: Reader) -> None:
    page = reader.open(PAGE)
    name = "What makes a word vector static?"
    for expanded in (False, True, False):
        (node,) = accessibility.named(page, "DisclosureTriangle", name)
        assert node.properties["expanded"] is expanded
        question(page, CARD).press("Enter")
        expect(card(page, CARD)).to_have_js_property("open", not expanded)


def test_only_an_open_cards_answer_is_in_the_accessibility_tree(reader: Reader) -> None:
    page = reader.open(PAGE)
    assert accessibility.named(page, "link", LINK_TO_IT) == []
    question(page, CARD).click()
    expect(card(page, CARD).locator(".answer")).to_be_visible()
    assert len(accessibility.named(page, "link", LINK_TO_IT)) == 1


def test_only_an_open_cards_answer_is_reached_by_tab(reader: Reader) -> None:
    page = reader.open(PAGE)
    in_answer = page.locator(".answer :focus")
    question(page, CARD).focus()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_count(1)
    expect(in_answer).to_have_count(0)
    question(page, CARD).press("Enter")
    page.keyboard.press("Tab")
    expect(in_answer).to_have_count(1)


def test_a_card_turns_and_then_rests(reader: Reader) -> None:
    page = reader.open(PAGE)
    page.evaluate("addEventListener('animationstart', event => window.turned = event.target.id)")
    question(page, CARD).click()
    page.wait_for_function("id => window.turned === id", arg=f"card-{CARD}")
    expect(page.locator("flip-card[turning]")).to_have_count(0)
    assert page.locator("flip-card").evaluate_all(f"cards => cards.flatMap({TURNS})") == []


@pytest.mark.parametrize(("motion", "moving"), [("no-preference", ["details"]), ("reduce", [])])
def test_a_turn_moves_the_card_only_where_motion_is_wanted(reader: Reader, motion: str, moving: list[str]) -> None:
    page = reader.open(PAGE, reduced_motion=motion)
    assert _hold_turning(page) == moving


def test_under_reduced_motion_a_card_opens_all_the_same(reader: Reader) -> None:
    page = reader.open(PAGE, reduced_motion="reduce")
    question(page, CARD).click()
    expect(card(page, CARD).locator(".answer")).to_be_visible()
    expect(said(page)).to_have_text("Answer shown")
    expect(page.locator("flip-card[turning]")).to_have_count(0)


def test_a_card_that_was_taken_out_and_put_back_announces_once(reader: Reader) -> None:
    page = reader.open(PAGE)
    host = page.locator("flip-card", has=page.locator(f"#card-{CARD}"))
    host.evaluate("host => { for (const _ of [1, 2]) { const mark = host.nextSibling; host.remove(); mark.before(host); } }")
    page.evaluate(LISTEN)
    question(page, CARD).click()
    expect(said(page)).to_have_text("Answer shown")
    assert page.evaluate("heard") == ["Answer shown"]
