"""What a screen reader meets in each widget, as the accessibility tree has it: names, roles and states, in order.

The trees are in snapshots/, in Playwright's notation. Where a change is wanted, the file takes what the failure shows.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.learner import answer, button, open_study, question
from tests.browser.reader import Reader, card
from tests.browser.reader import question as asked
from tests.browser.test_search import search

SNAPSHOTS = Path(__file__).with_name("snapshots")
CARD = "why-keep-and-drop"


def _card(reader: Reader) -> Locator:
    page = reader.open("why/")
    return page.locator("flip-card", has=card(page, CARD))


def _open_card(reader: Reader) -> Locator:
    closed = _card(reader)
    asked(closed.page, CARD).click()
    expect(closed.locator(".answer")).to_be_visible()
    return closed


def _milestone(reader: Reader) -> Locator:
    return reader.open("milestones/").locator(".timeline > li").first


def _chart(reader: Reader) -> Locator:
    return reader.open("milestones/").locator("#figure-sst2")


def _question(reader: Reader) -> Locator:
    page = open_study(reader)
    button(page, "Study").click()
    expect(question(page)).to_be_focused()
    return page.locator("study-session")


def _answer(reader: Reader) -> Locator:
    session = _question(reader)
    session.page.keyboard.press("Space")
    expect(answer(session.page)).to_be_focused()
    return session


def _result(reader: Reader) -> Locator:
    page = reader.open("")
    search(page, "lstm")
    return page.get_by_role("search").get_by_role("listitem").first


WIDGETS: dict[str, Callable[[Reader], Locator]] = {
    "flip-card-closed": _card,
    "flip-card-open": _open_card,
    "milestone": _milestone,
    "sst2": _chart,
    "session-question": _question,
    "session-answer": _answer,
    "search-result": _result,
}


@pytest.mark.parametrize("name", WIDGETS)
def test_a_screen_reader_meets_what_the_snapshot_has(reader: Reader, name: str) -> None:
    expected = (SNAPSHOTS / f"{name}.yml").read_text(encoding="utf-8")
    met = WIDGETS[name](reader).aria_snapshot().replace(reader.home, "/")
    assert f"{met}\n" == expected
