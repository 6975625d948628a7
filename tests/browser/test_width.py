"""No page is wider than its window, whatever stands on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import HEIGHT, LAPTOP, PHONE, Reader
from tests.site.built import Site

# What is cut off at the window's edge cannot be scrolled to: it counts as too wide, unless its own box scrolls.
TOO_WIDE = Path(__file__).with_name("too_wide.js").read_text(encoding="utf-8")
ENDS = """boxes => boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => {
  const edge = box.getBoundingClientRect();
  const start = box.querySelector(".katex-html").getBoundingClientRect().left - edge.left;
  box.scrollLeft = box.scrollWidth;
  const end = [...box.querySelectorAll(".katex-base")].at(-1).getBoundingClientRect().right - edge.right;
  return { start, end };
})"""


def _every_page(page: Page, site: Site) -> Iterator[str]:
    """Show one page of the site after the other, all its cards open, as on a laptop."""
    for each in site.pages:
        # The size first: while the window changes, the sidebars are still moving.
        page.set_viewport_size({"width": LAPTOP, "height": HEIGHT})
        page.goto(each.url)
        page.locator("flip-card > details").evaluate_all("cards => cards.forEach(card => card.open = true)")
        yield each.url


def _too_wide(page: Page, url: str, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    return [f"{url} at {width}: {each}" for each in page.evaluate(TOO_WIDE)]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_no_page_scrolls_sideways_in_either_palette(reader: Reader, site: Site, script: bool) -> None:
    page = reader.window(java_script_enabled=script, color_scheme="dark" if script else "light")
    wide = []
    for url in _every_page(page, site):
        wide += [*_too_wide(page, url, LAPTOP), *_too_wide(page, url, PHONE)]
    assert wide == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_formula_wider_than_a_phone_scrolls_from_end_to_end_in_its_own_box(reader: Reader, script: bool) -> None:
    page = reader.open("attention/", PHONE, java_script_enabled=script)
    ends = page.locator("article div.arithmatex").evaluate_all(ENDS)
    assert ends
    assert [end for end in ends if end["start"] < -0.5 or end["end"] > 0.5] == []
    assert page.evaluate("scrollX") == 0


def test_on_a_phone_the_menu_leads_to_another_section(reader: Reader) -> None:
    page = reader.open("why/", PHONE)
    link = page.locator(".md-nav--primary").get_by_role("link", name="2. What Are RNNs?")
    expect(link).not_to_be_in_viewport()
    page.locator(".md-header label[for=__drawer]").click()
    link.click()
    expect(page).to_have_url(f"{reader.home}rnns/")
    expect(page.get_by_role("heading", name="2. What Are RNNs?", level=1)).to_be_in_viewport()


def test_on_a_laptop_the_sidebar_leads_to_another_section(reader: Reader) -> None:
    page = reader.open("why/", LAPTOP)
    page.locator(".md-nav--primary").get_by_role("link", name="2. What Are RNNs?").click()
    expect(page).to_have_url(f"{reader.home}rnns/")
    expect(page.get_by_role("heading", name="2. What Are RNNs?", level=1)).to_be_in_viewport()
