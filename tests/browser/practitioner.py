"""A learner at the practice page: what is typed there, and where the answers stand."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import LAPTOP, Reader

MODELS = ("mean", "rnn", "lstm", "gru", "bigru", "transformer")
ORDERED = MODELS[1:]


def open_practice(reader: Reader, query: str = "", width: int = LAPTOP, **options: Any) -> Page:
    """The practice page with its models loaded; `query` is what its address ends with."""
    page = reader.open(f"practice/{query}", width, **options)
    ready(page)
    return page


def ready(page: Page) -> None:
    """Wait until the models have read the first sentence, and the gap its sentences."""
    expect(page.locator(".verdict input:checked")).to_have_count(1)
    expect(page.locator("#practice-gaps")).to_be_visible()


def type_sentence(page: Page, text: str, meant: str = "") -> None:
    """Type a sentence in place of the one that stands there, and say how it is meant."""
    sentence(page).fill(text)
    page.get_by_label("You mean it as").select_option(meant)


def sentence(page: Page) -> Locator:
    return page.get_by_label("Your sentence")


def verdict(page: Page, model: str) -> Locator:
    """The row of a model."""
    return page.locator(f".verdict[data-model={model}]")


def view(page: Page, model: str) -> Locator:
    """The figures of a model."""
    return page.locator(f":is(practice-view, practice-heads)[data-model={model}]")


def told(page: Page) -> Locator:
    """What is said of the sentence itself: unknown words, or why there is no verdict."""
    return page.locator(".practice-said")


def task(page: Page, name: str) -> Locator:
    return page.locator(f"[data-task={name}]")
