"""No page is wider than its window or its paper, whatever stands on it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import HEIGHT, LAPTOP, PAPER, PHONE, Reader
from tests.site.built import Site

# So narrow that every page has formulas which do not fit.
NARROW = 200
# What is cut off at the window's edge cannot be scrolled to: it counts as too wide, unless its own box scrolls.
TOO_WIDE = Path(__file__).with_name("too_wide.js").read_text(encoding="utf-8")
ENDS = """boxes => boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => {
  const edge = box.getBoundingClientRect();
  const start = box.querySelector(".katex-html").getBoundingClientRect().left - edge.left;
  box.scrollLeft = box.scrollWidth;
  const end = [...box.querySelectorAll(".katex-base")].at(-1).getBoundingClientRect().right - edge.right;
  return { start, end };
})"""


def _show(page: Page, url: str) -> None:
    """Show a page with all its cards open, as on a laptop."""
    # The size first: while the window changes, the sidebars are still moving.
    page.set_viewport_size({"width": LAPTOP, "height": HEIGHT})
    page.goto(url)
    page.locator("flip-card > details").evaluate_all("cards => cards.forEach(card => card.open = true)")


def _too_wide(page: Page, where: str, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    return [f"{where} at {width}: {each}" for each in page.evaluate(TOO_WIDE)]


def test_no_page_is_wider_than_its_window_or_its_paper(reader: Reader, site: Site) -> None:
    page = reader.window(color_scheme="dark")
    wide = []
    # The notebook's parts are the sections: once, without script, is enough.
    for url in (each.url for each in site.pages if each.url != "notebook/"):
        page.emulate_media(media="screen")
        _show(page, url)
        wide += [*_too_wide(page, url, LAPTOP), *_too_wide(page, url, PHONE)]
        page.emulate_media(media="print")
        wide += _too_wide(page, f"{url} on paper", PAPER)
    assert wide == []


def test_without_script_no_page_is_wider_than_its_window(reader: Reader, site: Site) -> None:
    page = reader.window(java_script_enabled=False, color_scheme="light")
    wide = []
    for each in site.pages:
        _show(page, each.url)
        wide += [*_too_wide(page, each.url, LAPTOP), *_too_wide(page, each.url, PHONE)]
    assert wide == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_formula_wider_than_the_window_scrolls_from_end_to_end_in_its_own_box(reader: Reader, script: bool) -> None:
    page = reader.open("why/", NARROW, java_script_enabled=script)
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
