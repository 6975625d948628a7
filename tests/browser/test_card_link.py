"""A link to a card leads to its answer, and is easily had."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import LAPTOP, PHONE, Reader, card, question, said

# The address that the design names.
ADDRESS, NAMED = "attention/#card-attention-weights", "attention-weights"
PAGE, CARD = "why/", "why-static-definition"
PUT_LINK = """(title, id) => title.insertAdjacentHTML("afterend", `<a href="#card-${id}">The link</a>`)"""
REFUSE = """() => {
  navigator.clipboard.writeText = () => {
    window.refused = true;
    return Promise.reject(new DOMException("no", "NotAllowedError"));
  };
}"""


def _expect_shown_below_header(page: Page, name: str) -> None:
    expect(card(page, name).locator(".answer")).to_be_visible()
    expect(question(page, name)).to_be_in_viewport(ratio=1)
    expect(page.locator("flip-card[turning]")).to_have_count(0)
    header = page.locator(".md-header").bounding_box()
    asked = question(page, name).bounding_box()
    assert header and asked
    assert asked["y"] >= header["y"] + header["height"]


@pytest.mark.parametrize("width", [LAPTOP, PHONE])
def test_the_address_of_a_card_shows_it_open_and_below_the_header(reader: Reader, width: int) -> None:
    _expect_shown_below_header(reader.open(ADDRESS, width), NAMED)


def test_a_link_on_the_page_shows_the_card(reader: Reader) -> None:
    page = reader.open(PAGE)
    page.locator("article h1").evaluate(PUT_LINK, CARD)
    page.get_by_role("link", name="The link", exact=True).click()
    _expect_shown_below_header(page, CARD)


def test_a_link_shows_the_card_again_after_it_was_closed(reader: Reader) -> None:
    # The address has the card already: for the browser nothing changes when the link is followed.
    page = reader.open(f"{PAGE}#card-{CARD}")
    page.locator("article h1").evaluate(PUT_LINK, CARD)
    question(page, CARD).click()
    expect(card(page, CARD).locator(".answer")).to_be_hidden()
    page.get_by_role("link", name="The link", exact=True).dispatch_event("click")
    _expect_shown_below_header(page, CARD)


def test_the_link_to_a_card_is_copied_as_a_full_address(reader: Reader) -> None:
    page = reader.open(PAGE, permissions=["clipboard-read", "clipboard-write"])
    question(page, CARD).click()
    card(page, CARD).get_by_role("link", name="Link to this card").click()
    expect(said(page)).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{reader.home}{PAGE}#card-{CARD}"
    expect(card(page, CARD).locator(".answer")).to_be_visible()


def test_where_copying_is_not_allowed_nothing_is_said_to_be_copied(reader: Reader) -> None:
    page = reader.open(PAGE)
    page.evaluate(REFUSE)
    question(page, CARD).click()
    expect(said(page)).to_have_text("Answer shown")
    card(page, CARD).get_by_role("link", name="Link to this card").click()
    page.wait_for_function("window.refused")
    expect(said(page)).to_have_text("Answer shown")
