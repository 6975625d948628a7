"""The search as a person meets it: keys, phone, screen reader, links to share, no network, whatever may be typed."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import Reader, said
from tests.browser.test_search import search

PHONE = 360
# In their names the scripts have a hash of their content.
PART = re.compile(r"/(index\.json|worker(?=-\w+\.js)|search-box(?=-\w+\.js))")
PARTS = ["index.json", "search-box", "worker"]
HOSTILE = [
    "<img src=x onerror=document.title='broken'>",
    "<script>document.title='broken'</script>",
    '"><b id="injected">lstm</b>',
    "(?:[a-z]+",
    "🙂 attention \\ * ^ $",
    "attention " * 1_000,
]


def field(page: Page) -> Locator:
    """Where a query is typed."""
    return page.get_by_role("textbox", name="Search")


def hits(page: Page) -> Locator:
    """The results, each a whole one: with its kind and a piece of its text."""
    return page.locator(
        "li.md-search-result__item", has=page.locator(".search-hit__where + .search-hit__title + .search-hit__text")
    )


@pytest.fixture
def asked_for(reader: Reader) -> tuple[Page, list[str]]:
    """A page, and the parts of the search that have been downloaded for it."""
    page, parts = reader.window(), list[str]()
    page.context.on("request", lambda request: parts.extend(PART.findall(request.url)))
    page.goto("rnns/", wait_until="networkidle")
    return page, parts


def test_nothing_of_the_search_is_downloaded_before_the_reader_turns_to_it(asked_for: tuple[Page, list[str]]) -> None:
    _, parts = asked_for
    assert parts == []


@pytest.mark.parametrize("how", ["hover", "focus", "shortcut"])
def test_turning_to_the_search_loads_each_part_once(asked_for: tuple[Page, list[str]], how: str) -> None:
    page, parts = asked_for
    with page.context.expect_event("request", lambda request: request.url.endswith("index.json")):
        {"hover": field(page).hover, "focus": field(page).focus, "shortcut": lambda: page.keyboard.press("s")}[how]()
    field(page).focus()
    page.keyboard.type("unrolling")
    expect(hits(page).first).to_be_visible()
    assert sorted(parts) == PARTS


def test_every_result_says_of_which_kind_it_is_and_what_it_holds(reader: Reader) -> None:
    page = reader.open("")
    shown = search(page, "forget gate").count()
    expect(hits(page)).to_have_count(page.locator("li.md-search-result__item").count())
    assert shown > 5
    kinds = {text.split(" · ")[0] for text in page.locator(".search-hit__where").all_inner_texts()}
    assert kinds >= {"Term", "Card", "Section", "Milestone", "Figure"}
    expect(hits(page).first.locator(".search-hit__title")).to_have_text("forget gate")
    expect(hits(page).first.locator(".search-hit__text")).to_contain_text("scales the old cell state")


def test_the_number_of_results_is_told(reader: Reader) -> None:
    page = reader.open("")
    search(page, "peephole")
    count = f"{hits(page).count()} results"
    expect(said(page)).to_have_text(count)
    expect(page.locator(".md-search-result__meta")).to_have_text(count)
    field(page).fill("zzzzqqq")
    expect(said(page)).to_have_text("Nothing found. Perhaps one of these:")
    expect(hits(page).first).to_be_visible()


def test_what_is_pasted_is_searched_for(reader: Reader) -> None:
    page = reader.open("")
    field(page).focus()
    page.keyboard.insert_text("teacher forcing")
    expect(hits(page).first.locator(".search-hit__title")).to_have_text("teacher forcing")


def test_a_query_is_shared_as_a_link(reader: Reader) -> None:
    page = reader.open("attention/?q=forget+gate")
    expect(field(page)).to_have_value("forget gate")
    expect(hits(page).first.locator(".search-hit__title")).to_have_text("forget gate")
    shared = page.get_by_title("Share").get_attribute("href")
    assert shared is not None
    assert shared.endswith("attention/?q=forget+gate")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_phone(reader: Reader, scheme: str) -> None:
    page = reader.open("attention/", PHONE, color_scheme=scheme)
    page.locator(".md-header label[for=__search]").first.click()
    page.keyboard.type("softmax(QK^T/sqrt(d_k))V")
    expect(hits(page).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    assert page.evaluate("document.querySelector('.md-search__scrollwrap').scrollWidth") <= PHONE
    page.locator("a.md-search-result__link").first.click()
    page.wait_for_url("**/attention/**")


def test_it_works_without_network_once_it_is_loaded(reader: Reader) -> None:
    page = reader.open("transformers/")
    search(page, "soft")
    page.context.set_offline(True)
    field(page).fill("layer normalisation")
    expect(hits(page).first.locator(".search-hit__title")).to_have_text("layer normalization")


def test_an_index_that_cannot_be_had_is_said_and_asked_for_again(reader: Reader) -> None:
    page = reader.window()
    page.context.route("**/search/index.json", lambda route: route.fulfill(status=200, body="<!doctype html>"))
    page.goto("rnns/")
    field(page).focus()
    page.keyboard.type("bptt")
    expect(page.locator(".md-search-result__meta")).to_contain_text("could not be loaded")
    page.context.unroute("**/search/index.json")
    page.keyboard.type(" ")
    expect(hits(page).first).to_be_visible()


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed_neither_breaks_nor_injects(reader: Reader, typed: str) -> None:
    page = reader.open("")
    title = page.title()
    field(page).focus()
    page.keyboard.insert_text(typed)
    expect(page.locator(".md-search-result__list")).to_have_attribute("data-query", typed)
    assert page.locator(".md-search-result :is(img, script, b)").count() == 0
    assert page.title() == title


def test_the_words_are_marked_on_arrival_and_formulas_stay_whole(reader: Reader) -> None:
    plain = reader.open("attention/")
    formulas = plain.locator("article .katex").all_inner_texts()
    page = reader.open("")
    search(page, "why divide by sqrt d_k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/attention/?h=**")
    page.wait_for_function("CSS.highlights.get('search')?.size > 0")
    assert page.locator("article .katex").all_inner_texts() == formulas
    marked: list[str] = page.evaluate(
        "[...CSS.highlights.get('search')].map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset))"
    )
    assert {"divided", "Dividing"} <= set(marked)
