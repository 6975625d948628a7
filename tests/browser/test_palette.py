"""Light and dark: followed, switched, remembered, and readable."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.contrast import KINDS, faint, texts
from tests.browser.reader import Reader

# WCAG 2.2, success criterion 1.4.3 (level AA).
READABLE = 4.5
LIGHT, DARK = "default", "slate"
# Between them these have all kinds of text, and figures of both makes.
PAGES = ("", "why/", "milestones/")


def _expect_palette(page: Page, scheme: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    body = next(text for text in texts(page) if text.text.startswith("This ") and text.kind == "text")
    assert (sum(body.below) < sum(body.color)) is (scheme == DARK)


@pytest.mark.parametrize(("system", "scheme"), [("light", LIGHT), ("dark", DARK)])
def test_the_first_visit_follows_the_system(reader: Reader, system: str, scheme: str) -> None:
    _expect_palette(reader.open("", color_scheme=system), scheme)


def test_the_switch_is_remembered_on_the_next_page(reader: Reader) -> None:
    page = reader.open("", color_scheme="light")
    page.get_by_title("Switch to dark").click()
    _expect_palette(page, DARK)
    page.get_by_role("link", name="Next:").click()
    page.wait_for_url("**/why/")
    _expect_palette(page, DARK)


@pytest.mark.parametrize("system", ["light", "dark"])
def test_every_text_can_be_read(reader: Reader, system: str) -> None:
    page = reader.window(color_scheme=system)
    kinds = set()
    for address in PAGES:
        page.goto(address)
        page.locator("flip-card > details").evaluate_all("cards => cards.forEach(card => card.open = true)")
        measured = texts(page)
        assert faint(measured, READABLE) == [], address
        kinds |= {text.kind for text in measured}
    assert kinds >= set(KINDS)
