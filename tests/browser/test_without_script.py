"""With JavaScript off the notebook still reads, opens its cards, leads on and prints."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.contrast import faint, texts
from tests.browser.reader import Reader, card, question

PAGE, CARD = "why/", "why-static-definition"
OFF: dict[str, Any] = {"java_script_enabled": False}
# WCAG 2.2: for all text (1.4.3, level AA), and for running text here (1.4.6, level AAA).
READABLE, GOOD = 4.5, 7.0


@pytest.mark.parametrize("way", ["mouse", "Enter"])
def test_a_card_opens_and_closes(reader: Reader, way: str) -> None:
    page = reader.open(PAGE, **OFF)
    summary, answer = question(page, CARD), card(page, CARD).locator(".answer")
    for visible in (True, False):
        summary.click() if way == "mouse" else summary.press(way)
        expect(answer).to_be_visible(visible=visible)
        expect(summary).to_be_focused()


def test_the_card_that_the_address_names_shows_its_answer(reader: Reader) -> None:
    page = reader.open("attention/#card-attention-weights", **OFF)
    expect(card(page, "attention-weights").locator(".answer")).to_be_in_viewport(ratio=1)
    expect(page.locator("flip-card .answer").filter(visible=True)).to_have_count(1)


def test_the_count_of_cards_is_shown_and_the_button_is_not(reader: Reader) -> None:
    page = reader.open(PAGE, **OFF)
    count = page.locator("flip-card summary").count()
    expect(page.get_by_text(f"{count} cards on this page.")).to_be_visible()
    expect(page.locator("card-controls button").filter(visible=True)).to_have_count(0)


def test_the_page_follows_the_system_and_can_be_read(reader: Reader) -> None:
    page = reader.open("attention/", color_scheme="light", **OFF)
    light = texts(page)
    page.emulate_media(color_scheme="dark")
    dark = texts(page)
    assert faint([*light, *dark], READABLE) == []
    by_day, by_night = ([text for text in measured if text.kind == "text"] for measured in (light, dark))
    assert len(by_day) == len(by_night) > 20
    assert faint([*by_day, *by_night], GOOD) == []
    assert all(sum(text.below) > sum(text.color) for text in by_day)
    assert all(sum(text.below) < sum(text.color) for text in by_night)


def test_the_next_page_is_reached(reader: Reader) -> None:
    page = reader.open(PAGE, **OFF)
    page.get_by_role("link", name="Next:").click()
    expect(page).to_have_url(f"{reader.home}rnns/")
    expect(page.get_by_role("heading", name="2. What Are RNNs?", level=1)).to_be_visible()


def test_printing_shows_every_answer(reader: Reader) -> None:
    page = reader.open(PAGE, **OFF)
    expect(page.locator("flip-card .answer").filter(visible=True)).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.locator("flip-card .answer").filter(visible=False)).to_have_count(0)
