"""With JavaScript off the notebook still reads, opens its cards, leads on and prints."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.contrast import faint, texts
from tests.browser.reader import Reader, card, question

PAGE, CARD = "why/", "why-static-definition"
OFF: dict[str, Any] = {"java_script_enabled": False}
# WCAG 2.2, success criterion 1.4.6 (level AAA), for running text.
GOOD = 7.0


@pytest.mark.parametrize("way", ["mouse", "Enter", "Space"])
def test_a_card_opens_and_closes(reader: Reader, way: str) -> None:
    page = reader.open(PAGE, **OFF)
    answer = card(page, CARD).locator(".answer")
    for visible in (True, False):
        question(page, CARD).click() if way == "mouse" else question(page, CARD).press(way)
        expect(answer).to_be_visible(visible=visible)
        expect(question(page, CARD)).to_be_focused()


def test_the_card_that_the_address_names_shows_its_answer(reader: Reader) -> None:
    page = reader.open("attention/#card-attention-weights", **OFF)
    expect(card(page, "attention-weights").locator(".answer")).to_be_in_viewport(ratio=1)
    expect(page.locator("flip-card .answer").filter(visible=True)).to_have_count(1)


def test_the_count_of_cards_is_shown_and_the_button_is_not(reader: Reader) -> None:
    page = reader.open(PAGE, **OFF)
    expect(page.get_by_text("cards on this page.")).to_be_visible()
    expect(page.locator("card-controls button")).to_be_hidden()


def _running_text(page: Page) -> list[tuple[tuple[float, ...], tuple[float, ...]]]:
    return [(text.color, text.below) for text in texts(page) if text.kind == "text" and text.ratio >= GOOD]


def test_the_page_follows_the_system_and_can_be_read(reader: Reader) -> None:
    light, dark = (reader.open(PAGE, color_scheme=system, **OFF) for system in ("light", "dark"))
    for page in (light, dark):
        assert [sentence for sentence in faint(page, GOOD) if " text: " in sentence] == []
        assert faint(page, 4.5) == []
    pairs = list(zip(_running_text(light), _running_text(dark), strict=True))
    assert len(pairs) > 20
    assert all(sum(on_light) > sum(on_dark) and sum(by_day) < sum(by_night) for (by_day, on_light), (by_night, on_dark) in pairs)


def test_the_next_page_is_reached(reader: Reader) -> None:
    page = reader.open(PAGE, **OFF)
    page.get_by_role("link", name="Next:").click()
    expect(page.get_by_role("heading", name="2. What Are RNNs?", level=1)).to_be_visible()


def test_printing_shows_every_answer(reader: Reader) -> None:
    page = reader.open(PAGE, **OFF)
    expect(page.locator("flip-card .answer").filter(visible=True)).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.locator("flip-card .answer").filter(visible=False)).to_have_count(0)
