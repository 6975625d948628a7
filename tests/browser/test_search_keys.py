"""The search by the keyboard: opened, walked through, completed, shared, followed and left."""

import pytest
from playwright.sync_api import Route, expect

from tests.browser.reader import Reader, card, said
from tests.browser.test_search import search
from tests.browser.test_search_manners import field, hits


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_search_and_escape_closes_it(reader: Reader, key: str) -> None:
    page = reader.open("rnns/")
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    page.keyboard.press("Escape")
    expect(field(page)).not_to_be_focused()
    expect(page.locator("#__search")).not_to_be_checked()


def test_the_arrows_walk_through_the_results_and_back(reader: Reader) -> None:
    page = reader.open("")
    links = search(page, "softmax")
    for link in (links.nth(0), links.nth(1)):
        page.keyboard.press("ArrowDown")
        expect(link).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()


def test_enter_follows_the_first_result(reader: Reader) -> None:
    page = reader.open("")
    search(page, "what is the difference between lstm and gru")
    page.keyboard.press("Enter")
    page.wait_for_url("**/gated-rnns/**#card-gated-gru-vs-lstm")
    expect(card(page, "gated-gru-vs-lstm").locator(".answer")).to_be_in_viewport()


def test_enter_before_the_answer_follows_the_first_result_of_what_is_typed(reader: Reader) -> None:
    page = reader.window()
    held: list[Route] = []
    page.context.route("**/search/index.json", lambda route: held.append(route))
    page.goto("why/")
    with page.context.expect_event("request", lambda request: request.url.endswith("index.json")):
        page.keyboard.press("/")
    page.keyboard.type("lstm")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('.md-search__input').value === 'lstm'")
    held[0].continue_()
    page.wait_for_url("**/glossary/**#term-lstm")


def test_the_tab_key_takes_the_suggestion_and_then_goes_on(reader: Reader) -> None:
    page = reader.open("why/")
    search(page, "atten")
    expect(page.locator(".md-search__suggest")).to_have_text("attention")
    page.keyboard.press("Tab")
    expect(field(page)).to_have_value("attention")
    expect(field(page)).to_be_focused()
    for name in ("Share", "Clear"):
        page.keyboard.press("Tab")
        expect(page.get_by_title(name)).to_be_focused()
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value("")
    expect(field(page)).to_be_focused()
    expect(hits(page)).to_have_count(0)


def test_the_link_to_a_search_is_copied(reader: Reader) -> None:
    page = reader.open("why/", permissions=["clipboard-read", "clipboard-write"])
    search(page, "forget gate")
    page.get_by_title("Share").click()
    expect(said(page)).to_have_text("Link to this search copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{reader.home}why/?q=forget+gate"


def test_a_reader_who_leaves_the_search_is_back_where_they_were(reader: Reader) -> None:
    page = reader.open("why/")
    question = page.locator("flip-card summary").first
    question.focus()
    search(page, "lstm")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(question).to_be_focused()
    expect(page.locator(".md-search__output a").filter(visible=True)).to_have_count(0)
