"""By keyboard alone: what has no test of its own elsewhere, as searching, turning cards and studying have."""

from playwright.sync_api import Page, expect

from tests.browser.reader import Reader

PRINTS = "() => { window.printed = 0; window.print = () => { window.printed += 1; }; }"


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus; fails where the keys never come by."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator(":focus").and_(page.locator(selector)).count():
            return
    raise AssertionError(f"the Tab key does not lead to {selector}")


def test_the_first_key_leads_past_the_menus(reader: Reader) -> None:
    page = reader.open("why/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("article :focus")).to_have_count(1)


def test_the_palette_is_changed(reader: Reader) -> None:
    page = reader.open("why/", color_scheme="light")
    _tab_to(page, "[name=__palette]")
    page.keyboard.press("ArrowDown")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_page_is_printed(reader: Reader) -> None:
    page = reader.open("why/")
    page.evaluate(PRINTS)
    page.locator("article h1").evaluate("heading => { heading.tabIndex = -1; heading.focus(); }")
    _tab_to(page, "print-controls button")
    page.keyboard.press("Enter")
    page.wait_for_function("printed === 1")


def test_the_cards_are_filtered_and_all_shown_again(reader: Reader) -> None:
    page = reader.open("cards/")
    cards = page.locator(".deck-card")
    everything = cards.count()
    page.locator("article h1").evaluate("heading => { heading.tabIndex = -1; heading.focus(); }")
    _tab_to(page, "card-filter select")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(f"{reader.home}cards/?kind={page.locator(':focus').input_value()}")
    assert 0 < cards.filter(visible=True).count() < everything
    _tab_to(page, "card-filter button")
    page.keyboard.press("Enter")
    expect(cards.filter(visible=True)).to_have_count(everything)
