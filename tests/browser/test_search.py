"""A concept is found with the keyboard alone, from any page, and its result leads to what explains it."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import Reader, card

# What is looked for → the section that explains it.
CONCEPTS = {"LSTM": "/gated-rnns/", "softmax": "/attention/", "vanishing gradient": "/rnns/"}


def search(page: Page, words: str) -> Locator:
    """The links of the results that are shown, once they are those of all the words."""
    page.keyboard.press("/")
    box = page.get_by_role("textbox", name="Search")
    expect(box).to_be_focused()
    page.keyboard.type(words)
    expect(box).to_have_value(words)
    expect(page.locator(".md-search-result__list")).to_have_attribute("data-query", words)
    return page.locator("a.md-search-result__link").filter(visible=True)


@pytest.mark.parametrize("words", CONCEPTS)
def test_what_explains_a_concept_is_among_the_first_three_results(reader: Reader, words: str) -> None:
    page = reader.open("")
    links = search(page, words)
    found = [urlsplit(str(link.get_attribute("href"))).path for link in links.all()[:3]]
    assert CONCEPTS[words] in found


def test_the_first_result_is_followed_with_the_keyboard(reader: Reader) -> None:
    page = reader.open("")
    search(page, "LSTM")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/**#term-lstm")
    expect(page.locator("#term-lstm")).to_be_in_viewport()


def test_the_result_for_a_card_opens_the_card(reader: Reader) -> None:
    page = reader.open("")
    search(page, "Key and value of one position")
    page.locator("a.md-search-result__link[href$='#card-attention-key-vs-value']").click()
    page.wait_for_url("**/attention/**")
    expect(card(page, "attention-key-vs-value").locator(".answer")).to_be_in_viewport(ratio=1)
