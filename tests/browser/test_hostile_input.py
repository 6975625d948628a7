"""Whatever is typed, linked to, imported or stored: nothing of it runs or becomes an element, and the page goes on."""

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hostile import MARK, STORED, TEXTS
from tests.browser.learner import LOG, SETTINGS, UNREADABLE, button, counts, progress, reviews
from tests.browser.reader import Reader

HARMLESS = f"""() => document.documentElement.dataset.hacked === undefined
  && !document.querySelector("[id='{MARK}'], [onerror], [onload], [onclick]")
  && !document.querySelector("[href^='javascript:' i]:not([href='javascript:void(0)'])")
  && ({{}}).polluted === undefined"""
TYPE = """text => {
  const field = document.querySelector("input[name=query]");
  field.value = JSON.parse(text);
  field.dispatchEvent(new Event("input"));
}"""
ANSWERED = """() => document.querySelector(".md-search-result__list").dataset.query?.trim()
  === document.querySelector("input[name=query]").value.trim()"""
# As much as a server takes in an address.
LONGEST = 8_000
OLD = progress({"attention-weights": [(1_790_000_000, 3)]})


@pytest.fixture
def page(reader: Reader) -> Iterator[Page]:
    """A window in which, whatever the test has done, nothing of it ran or became an element."""
    page = reader.window()
    yield page
    assert page.evaluate(HARMLESS)


def test_what_is_typed_into_the_search_stays_text(page: Page) -> None:
    page.goto("rnns/")
    page.keyboard.press("/")
    for name, text in TEXTS.items():
        page.evaluate(TYPE, json.dumps(text))
        page.wait_for_function(ANSWERED)
        assert page.evaluate(HARMLESS), name
    page.get_by_role("textbox", name="Search").fill("peephole")
    expect(page.locator(".search-hit").first).to_contain_text("peephole")


def test_what_an_address_says_stays_text(page: Page) -> None:
    for name, text in TEXTS.items():
        page.goto(_asking("sources/", text, "h", "q"))
        page.wait_for_function(ANSWERED)
        assert page.evaluate(HARMLESS), name


def test_what_an_address_chooses_is_chosen_only_where_it_is_offered(page: Page) -> None:
    for name in ("the end of an attribute", "a prototype", "a selector", "percent signs"):
        page.goto(_asking("cards/", TEXTS[name], "kind", "section"))
        expect(page.locator(".deck-card[hidden]")).to_have_count(0)
        assert page.evaluate(HARMLESS), name
    page.goto("cards/?kind=formula&section=constructor")
    expect(page.locator(".deck-card[hidden]")).not_to_have_count(0)


def _asking(address: str, text: str, *keys: str) -> str:
    """An address with the text as the value of each key, and behind the #."""
    word = quote(text[:LONGEST], errors="surrogatepass")
    return f"{address}?{'&'.join(f'{key}={word}' for key in keys)}#{word}"


def test_what_is_imported_is_read_whole_or_refused(page: Page) -> None:
    page.goto("study/")
    expect(counts(page)).to_be_visible()
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [LOG, OLD])
    note = page.locator("study-backup .study-note")
    for name, text in {**TEXTS, **STORED}.items():
        note.evaluate("note => { note.textContent = ''; }")
        file = {"name": f"{TEXTS['an image that fails']}.json", "mimeType": "text/html", "buffer": _bytes(text)}
        page.locator("input[name=import]").set_input_files(file)
        expect(note).to_contain_text("file")
        assert page.evaluate(HARMLESS), name
    assert reviews(page) == json.loads(OLD)["log"]


@pytest.mark.parametrize("name", STORED)
def test_what_is_stored_never_stops_a_page(page: Page, name: str) -> None:
    page.goto("sources/")
    stored = dict.fromkeys([LOG, SETTINGS, UNREADABLE, "/.__palette"], STORED[name])
    page.evaluate("stored => Object.entries(stored).forEach(([key, text]) => localStorage.setItem(key, text))", stored)
    page.goto("study/")
    button(page, "Study").click()
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    expect(page.locator(".study-bar > p")).to_contain_text("2 of")
    assert len(reviews(page)) == 1


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogatepass")
