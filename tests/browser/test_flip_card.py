"""A card opens and closes in every way that a reader may try, and a screen reader hears of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import accessibility
from tests.browser.reader import Reader, card, question, said

PAGE, CARD, NEXT_CARD = "why/", "why-static-definition", "why-antonyms-close"
QUESTION, LINK_TO_IT = "What makes a word vector static?", "Link to this card"
WAYS: dict[str, Callable[[Locator], None]] = {
    "mouse": Locator.click,
    "tap": Locator.tap,
    "Enter": lambda summary: summary.press("Enter"),
    "Space": lambda summary: summary.press("Space"),
}
# Keeps every sentence that the status element is given.
LISTEN = """() => {
  window.heard = [];
  const status = document.querySelector("[role=status]");
  const listener = new MutationObserver(() => heard.push(status.textContent));
  listener.observe(status, { childList: true, characterData: true, subtree: true });
}"""
NOTE_MOTION = """() => {
  window.turned = [];
  addEventListener("animationstart", ({ target }) => turned.push(target.id));
}"""
MOVING = "hosts => hosts.flatMap((host) => host.getAnimations({ subtree: true }))"
# What moves in a card as long as it is told to turn: asked at once, before any of it ends.
MOVES = """host => {
  host.setAttribute("turning", "");
  return host.getAnimations({ subtree: true }).map((animation) => animation.effect.target.localName);
}"""
TAKE_OUT_AND_PUT_BACK = """host => {
  for (const _ of [1, 2]) {
    const next = host.nextSibling;
    host.remove();
    next.before(host);
  }
}"""


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
    for expanded in (False, True, False):
        (node,) = accessibility.nodes(page, "DisclosureTriangle", QUESTION)
        assert node.properties["expanded"] is expanded
        question(page, CARD).press("Enter")
        expect(card(page, CARD)).to_have_js_property("open", not expanded)


def test_only_an_open_cards_answer_is_in_the_accessibility_tree(reader: Reader) -> None:
    page = reader.open(PAGE)
    for count in (0, 1, 0):
        assert len(accessibility.nodes(page, "link", LINK_TO_IT)) == count
        question(page, CARD).click()
        expect(card(page, CARD).locator(".answer")).to_be_visible(visible=count == 0)


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
    page.evaluate(NOTE_MOTION)
    question(page, CARD).click()
    page.wait_for_function("id => turned.includes(id)", arg=f"card-{CARD}")
    expect(page.locator("flip-card[turning]")).to_have_count(0)
    assert page.locator("flip-card").evaluate_all(MOVING) == []


def test_under_reduced_motion_a_card_opens_without_moving(reader: Reader) -> None:
    page = reader.open(PAGE, reduced_motion="reduce")
    page.evaluate(NOTE_MOTION)
    question(page, CARD).click()
    expect(card(page, CARD).locator(".answer")).to_be_visible()
    expect(said(page)).to_have_text("Answer shown")
    expect(page.locator("flip-card[turning]")).to_have_count(0)
    assert page.locator("flip-card").first.evaluate(MOVES) == []
    assert page.evaluate("turned") == []


def test_a_card_that_was_taken_out_and_put_back_announces_once(reader: Reader) -> None:
    page = reader.open(PAGE)
    page.locator("flip-card", has=card(page, CARD)).evaluate(TAKE_OUT_AND_PUT_BACK)
    page.evaluate(LISTEN)
    question(page, CARD).click()
    expect(said(page)).to_have_text("Answer shown")
    assert page.evaluate("heard") == ["Answer shown"]
