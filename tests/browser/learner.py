"""A learner at the study page: a fresh profile with settings and progress of its own, and the moves of a session."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import Reader

LOG, SETTINGS, UNREADABLE = (f"revision-notebook.{name}" for name in ("progress", "settings", "unreadable"))
# Enough to learn with in a test.
FEW = {"newPerDay": 3}
Reviews = Mapping[str, Sequence[tuple[int, int]]]


def profile(home: str, settings: Mapping[str, Any] = FEW, log: str = "") -> dict[str, Any]:
    """A browser's profile that has these settings, and a review log as text."""
    stored = {SETTINGS: json.dumps(settings), **({LOG: log} if log else {})}
    kept = [{"name": name, "value": value} for name, value in stored.items()]
    return {"storage_state": {"cookies": [], "origins": [{"origin": home.rstrip("/"), "localStorage": kept}]}}


def progress(reviews: Reviews) -> str:
    """A review log as it is stored and exported: card id → (unix seconds, grade) of each review."""
    return json.dumps({"format": "revision-notebook-progress", "v": 1, "log": reviews})


def open_study(reader: Reader, width: int = 1280, **options: Any) -> Page:
    """The study page with its cards loaded; without `storage_state`, a profile that begins three new cards a day."""
    page = reader.open("study/", width, **(profile(reader.home) | options))
    expect(counts(page)).to_be_visible()
    return page


def counts(page: Page) -> Locator:
    """What is due and new."""
    return page.locator(".study-start__counts")


def button(page: Page, name: str) -> Locator:
    """A button by its name, which may go on with the interval."""
    return page.locator("study-page, self-test").get_by_role("button", name=name).filter(visible=True)


def question(page: Page) -> Locator:
    return page.locator(".study-card__question")


def answer(page: Page) -> Locator:
    return page.locator(".study-card__answer")


def place(page: Page) -> Locator:
    """Where the session is: "2 of 3"."""
    return page.locator(".study-bar > p")


def reviews(page: Page) -> dict[str, list[list[int]]]:
    """The stored review log."""
    text = page.evaluate("name => localStorage.getItem(name)", LOG)
    return json.loads(text)["log"] if text else {}


def recall_all(page: Page) -> None:
    """Recall every card that is left, by the keyboard."""
    while place(page).count():
        page.keyboard.press("Space")
        page.keyboard.press("Space")
