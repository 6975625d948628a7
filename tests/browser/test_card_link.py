"""A link to a card leads to its answer, and is easily had."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import LAPTOP, PHONE, Reader, card, question, said

ADDRESS, CARD = "attention/#card-attention-weights", "attention-weights"
LINK = "<a href='#card-attention-weights'>The link</a>"


def _expect_shown_below_header(page: Page) -> None:
    expect(card(page, CARD).locator(".answer")).to_be_visible()
    expect(question(page, CARD)).to_be_in_viewport(ratio=1)
    header = page.locator(".md-header").bounding_box()
    asked = question(page, CARD).bounding_box()
    assert header and asked
    assert asked["y"] >= header["y"] + header["height"]


@pytest.mark.parametrize("width", [LAPTOP, PHONE])
def test_the_address_of_a_card_shows_it_open_and_below_the_header(reader: Reader, width: int) -> None:
    _expect_shown_below_header(reader.open(ADDRESS, width))


@pytest.mark.parametrize("width", [LAPTOP, PHONE])
def test_a_link_on_the_page_shows_the_card_open_and_below_the_header(reader: Reader, width: int) -> None:
    page = reader.open("attention/", width)
    page.locator("article h1").evaluate(f'title => title.insertAdjacentHTML("afterend", "{LINK}")')
    page.get_by_role("link", name="The link", exact=True).click()
    _expect_shown_below_header(page)


def test_a_link_shows_the_card_again_after_it_was_closed(reader: Reader) -> None:
    page = reader.open(ADDRESS)
    question(page, CARD).click()
    expect(card(page, CARD).locator(".answer")).to_be_hidden()
    page.locator("article h1").evaluate(f'title => title.insertAdjacentHTML("afterend", "{LINK}")')
    page.get_by_role("link", name="The link", exact=True).click()
    _expect_shown_below_header(page)


def test_the_link_to_a_card_is_copied_as_a_full_address(reader: Reader) -> None:
    page = reader.open("attention/", permissions=["clipboard-read", "clipboard-write"])
    question(page, CARD).click()
    card(page, CARD).get_by_role("link", name="Link to this card").click()
    expect(said(page)).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == reader.home + ADDRESS
    expect(page).to_have_url(reader.home + ADDRESS)
    expect(card(page, CARD).locator(".answer")).to_be_visible()


def test_without_a_permission_to_copy_the_address_bar_has_the_link(reader: Reader) -> None:
    page = reader.open("attention/")
    page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))")
    question(page, CARD).click()
    expect(said(page)).to_have_text("Answer shown")
    card(page, CARD).get_by_role("link", name="Link to this card").click()
    expect(page).to_have_url(reader.home + ADDRESS)
    expect(said(page)).to_have_text("Answer shown")
