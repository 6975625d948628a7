"""axe finds nothing: on every page, in both palettes, on phone and laptop, and in every state that a page can be in."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import (
    ALL_BUT_CONTRAST,
    CONTRAST_ALONE,
    EVERYTHING,
    empty_drawings,
    findings,
    window_with_axe,
)
from tests.browser.reader import LAPTOP, PHONE, Reader
from tests.browser.test_search import search
from tests.site.built import Site

CLOSED, OPEN = False, True
TURN = "(cards, open) => cards.forEach((card) => { card.open = open; })"
MISSING = "no/such/page/"
# Between them: each page in each width and palette, its cards closed and open, and no rule twice for the same cause.
WALKS = {
    "laptop, light": (LAPTOP, "light", EVERYTHING, [OPEN]),
    "laptop, dark": (LAPTOP, "dark", CONTRAST_ALONE, [OPEN]),
    "phone, dark": (PHONE, "dark", ALL_BUT_CONTRAST, [CLOSED, OPEN]),
}
# The parts of the notebook are the sections, which are looked at as pages.
ELSEWHERE = ("notebook/", "404.html")


@pytest.mark.parametrize("walk", WALKS)
def test_axe_finds_nothing_on_any_page(reader: Reader, site: Site, walk: str) -> None:
    width, scheme, rules, turns = WALKS[walk]
    page, found = window_with_axe(reader, width, scheme), {}
    for url in (each.url for each in site.pages if each.url not in ELSEWHERE):
        page.goto(url)
        empty_drawings(page)
        for turned in turns:
            page.locator("flip-card > details").evaluate_all(TURN, turned)
            found[url, turned] = findings(page, rules)
    assert {where: wrong for where, wrong in found.items() if wrong} == {}


def _find_results(page: Page) -> None:
    search(page, "lstm")
    expect(page.locator(".search-hit").first).to_be_visible()


def _find_nothing(page: Page) -> None:
    search(page, "zzxxqqww")


def _open_the_drawer(page: Page) -> None:
    page.locator(".md-header label[for=__drawer]").click()
    expect(page.locator(".md-nav--primary").get_by_role("button", name="Sections")).to_be_in_viewport()


def _filter_all_away(page: Page) -> None:
    page.goto("cards/?kind=date&section=learning-path")
    expect(page.locator("card-filter")).to_be_visible()


def _miss(page: Page) -> None:
    page.goto(MISSING)


# Each begins at the home page; the drawer is there on a phone alone.
STATES: dict[str, Callable[[Page], None]] = {
    "search with results": _find_results,
    "search without": _find_nothing,
    "cards filtered": _filter_all_away,
    "missing page": _miss,
}


@pytest.mark.parametrize(("width", "scheme"), [(LAPTOP, "dark"), (PHONE, "light")])
def test_axe_finds_nothing_in_any_state(reader: Reader, width: int, scheme: str) -> None:
    page, found = window_with_axe(reader, width, scheme), {}
    reader.watch.missing.add(reader.home + MISSING)
    for name, reach in {**STATES, **({"drawer": _open_the_drawer} if width == PHONE else {})}.items():
        page.goto("")
        reach(page)
        found[name] = findings(page)
    assert {where: wrong for where, wrong in found.items() if wrong} == {}
