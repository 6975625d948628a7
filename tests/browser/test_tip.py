"""Footnotes and terms are explained where the reader is: on hover, focus and first tap; never off the screen."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import PHONE, Reader

PAGE = "attention/"
LINKS = {"footnote": "a.footnote-ref", "term": "glossary-term a"}
INSIDE = """tip => {
  const { left, right, top, bottom } = tip.getBoundingClientRect();
  return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
}"""


def _tip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


@pytest.mark.parametrize("selector", LINKS.values(), ids=LINKS)
def test_the_pointer_shows_it_and_may_go_into_it_and_escape_closes_it(reader: Reader, selector: str) -> None:
    page = reader.open(PAGE)
    link = page.locator(selector).first
    link.hover()
    expect(_tip(page)).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", "tip")
    _tip(page).hover()
    page.mouse.move(5, 5)
    expect(_tip(page)).to_be_hidden()
    link.hover()
    expect(_tip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(_tip(page)).to_be_hidden()
    assert link.get_attribute("aria-describedby") is None


@pytest.mark.parametrize("selector", LINKS.values(), ids=LINKS)
def test_the_keyboard_shows_it(reader: Reader, selector: str) -> None:
    page = reader.open(PAGE)
    link = page.locator(selector).first
    link.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(link).to_be_focused()
    expect(_tip(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(link).not_to_have_attribute("aria-describedby", "tip")


@pytest.mark.parametrize("selector", LINKS.values(), ids=LINKS)
def test_a_first_tap_shows_it_and_a_second_follows_the_link(reader: Reader, selector: str) -> None:
    page = reader.open(PAGE, PHONE, has_touch=True)
    link = page.locator(selector).first
    link.tap()
    expect(_tip(page)).to_be_visible()
    assert page.url.split("#")[0].endswith(PAGE)
    page.locator("article h1").tap()
    expect(_tip(page)).to_be_hidden()
    to = link.evaluate("link => link.href")
    link.tap()
    expect(_tip(page)).to_be_visible()
    link.tap()
    page.wait_for_url(to)


def test_a_footnote_is_shown_whole_without_its_way_back(reader: Reader) -> None:
    page = reader.open(PAGE)
    link = page.locator(LINKS["footnote"]).first
    link.hover()
    note = page.locator(str(link.get_attribute("href")).replace(":", "\\:"))
    assert _tip(page).inner_text().strip() == note.inner_text().split("↩")[0].strip()
    expect(_tip(page).get_by_role("link")).not_to_have_count(0)
    expect(_tip(page).locator("[id], .footnote-backref")).to_have_count(0)


def test_it_stays_on_a_small_screen(reader: Reader) -> None:
    page = reader.open(PAGE, PHONE)
    for selector in LINKS.values():
        for link in page.locator(selector).all()[:6]:
            link.hover()
            expect(link).to_have_attribute("aria-describedby", "tip")
            assert _tip(page).evaluate(INSIDE), link.inner_text()
