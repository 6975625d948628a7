"""No page is wider than its window, whatever stands on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import HEIGHT, LAPTOP, PHONE, Reader
from tests.site.built import Site

# What is cut off at the window's edge cannot be scrolled to: it counts as too wide, unless its own box scrolls.
TOO_WIDE = Path(__file__).with_name("too_wide.js").read_text(encoding="utf-8")


def _too_wide(page: Page) -> list[str]:
    """What is too wide for a phone or for a laptop."""
    found = []
    for width in (LAPTOP, PHONE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        found += [f"{page.url} at {width}: {each}" for each in page.evaluate(TOO_WIDE)]
    return found


def _every_page(page: Page, site: Site) -> Iterator[Page]:
    """The window with one page of the site after the other, all its cards open."""
    for each in site.pages:
        page.goto(each.url)
        page.locator("flip-card > details").evaluate_all("cards => cards.forEach(card => card.open = true)")
        yield page


def test_no_page_scrolls_sideways_in_either_palette(reader: Reader, site: Site) -> None:
    wide = []
    for page in _every_page(reader.window(color_scheme="light"), site):
        wide += _too_wide(page)
        page.get_by_title("Switch to dark").click()
        wide += _too_wide(page)
        page.get_by_title("Switch to light").click()
    assert wide == []


def test_no_page_scrolls_sideways_without_script_in_either_palette(reader: Reader, site: Site) -> None:
    wide = []
    for page in _every_page(reader.window(java_script_enabled=False), site):
        for system in ("light", "dark"):
            page.emulate_media(color_scheme=system)
            wide += _too_wide(page)
    assert wide == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_formula_wider_than_a_phone_scrolls_to_its_end_in_its_own_box(reader: Reader, script: bool) -> None:
    page = reader.open("attention/", PHONE, java_script_enabled=script)
    boxes = page.locator("article div.arithmatex")
    ends = boxes.evaluate_all(
        """boxes => boxes.filter(box => box.scrollWidth > box.clientWidth).map(box => {
          box.scrollLeft = box.scrollWidth;
          const formula = [...box.querySelectorAll(".katex-html .base")].at(-1);
          return formula.getBoundingClientRect().right - box.getBoundingClientRect().right;
        })"""
    )
    assert ends
    assert [end for end in ends if end > 0.5] == []
    assert page.evaluate("scrollX") == 0


def test_a_formula_that_scrolls_starts_at_its_beginning(reader: Reader) -> None:
    page = reader.open("attention/", PHONE)
    starts = page.locator("article div.arithmatex").evaluate_all(
        "boxes => boxes.map(box => box.querySelector('.katex-html').getBoundingClientRect().left - box.getBoundingClientRect().left)"
    )
    assert [start for start in starts if start < -0.5] == []


def test_on_a_phone_the_menu_leads_to_another_section(reader: Reader) -> None:
    page = reader.open("why/", PHONE)
    link = page.locator(".md-nav--primary").get_by_role("link", name="2. What Are RNNs?")
    expect(link).not_to_be_in_viewport()
    page.locator(".md-header label[for=__drawer]").click()
    link.click()
    page.wait_for_url("**/rnns/")
    expect(page.get_by_role("heading", name="2. What Are RNNs?", level=1)).to_be_in_viewport()


def test_on_a_laptop_the_sidebar_leads_to_another_section(reader: Reader) -> None:
    page = reader.open("why/", LAPTOP)
    page.locator(".md-nav--primary").get_by_role("link", name="2. What Are RNNs?").click()
    page.wait_for_url("**/rnns/")
    expect(page.get_by_role("heading", name="2. What Are RNNs?", level=1)).to_be_in_viewport()
