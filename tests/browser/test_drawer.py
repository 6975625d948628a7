"""On a phone the navigation is a drawer: by keyboard, by finger, and out of the way while it is closed."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import PHONE, Reader

OPEN = "#__drawer:checked"


def _menu(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu")


def _drawer(page: Page) -> Locator:
    return page.locator(".md-sidebar--primary")


def test_by_keyboard_the_focus_goes_in_through_the_panels_and_comes_back(reader: Reader) -> None:
    page = reader.open("transformers/", PHONE)
    expect(_menu(page)).to_have_attribute("aria-expanded", "false")
    _menu(page).press("Enter")
    expect(_menu(page)).to_have_attribute("aria-expanded", "true")
    back = _drawer(page).get_by_role("button", name="Back").filter(visible=True)
    expect(back).to_be_focused()

    page.keyboard.press("Space")
    sections = _drawer(page).locator("[role=button]", has_text="Sections")
    expect(sections).to_be_focused()
    expect(sections).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(back).to_be_focused()
    expect(sections).to_be_hidden()  # the panel lies over it

    page.keyboard.press("Escape")
    expect(page.locator(OPEN)).to_have_count(0)
    expect(_menu(page)).to_be_focused()


def test_the_tab_key_meets_what_is_seen_and_leaves_by_the_end(reader: Reader) -> None:
    page = reader.open("transformers/", PHONE)
    page.keyboard.press("Tab")  # the link to the content
    page.keyboard.press("Tab")
    expect(_menu(page)).to_be_focused()
    for _ in range(3):  # palette, search, and then the page: the closed drawer is skipped
        page.keyboard.press("Tab")
    expect(page.locator("article :focus")).to_have_count(1)

    _menu(page).press("Enter")
    shown = _drawer(page).locator("a[href], [role=button]").filter(visible=True)
    for stop in shown.all():
        expect(stop).to_be_focused()
        page.keyboard.press("Tab")
    expect(page.locator(OPEN)).to_have_count(0)
    expect(page.locator("article :focus")).to_have_count(1)


def test_the_page_behind_stays_where_it_is(reader: Reader) -> None:
    page = reader.open("transformers/", PHONE)
    page.mouse.move(PHONE - 20, 400)
    _menu(page).click()
    page.mouse.wheel(0, 600)
    page.locator(".md-overlay").click(position={"x": PHONE - 20, "y": 400})
    expect(page.locator(OPEN)).to_have_count(0)
    assert page.evaluate("scrollY") == 0
    page.mouse.wheel(0, 600)
    page.wait_for_function("scrollY > 0")


def test_a_link_to_a_heading_of_the_page_closes_the_drawer(reader: Reader) -> None:
    page = reader.open("transformers/", PHONE)
    _menu(page).click()
    _drawer(page).get_by_role("button", name="5. How Do They Lead").click()
    _drawer(page).get_by_role("link", name="Masks").click()
    expect(page.locator(OPEN)).to_have_count(0)
    expect(page.locator("#masks")).to_be_in_viewport()


def test_on_a_wide_screen_its_labels_are_headings(reader: Reader) -> None:
    page = reader.open("transformers/")
    expect(_drawer(page).get_by_role("link", name="The path at a glance")).to_be_visible()
    expect(_drawer(page).get_by_role("button")).to_have_count(0)
    page.set_viewport_size({"width": PHONE, "height": 800})
    expect(_drawer(page).locator("[role=button]")).not_to_have_count(0)
