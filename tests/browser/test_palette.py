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
    # What the browser itself draws, such as scrollbars, is told by the root.
    expect(page.locator("html")).to_have_css("color-scheme", "dark" if scheme == DARK else "normal")
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


def test_until_the_reader_chooses_it_goes_with_the_system(reader: Reader) -> None:
    page = reader.open("", color_scheme="light")
    page.emulate_media(color_scheme="dark")
    _expect_palette(page, DARK)
    page.get_by_title("Switch to light").click()
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    _expect_palette(page, LIGHT)


def test_a_choice_holds_in_every_tab(reader: Reader) -> None:
    page = reader.open("", color_scheme="light")
    other = page.context.new_page()
    other.goto("why/")
    page.get_by_title("Switch to dark").click()
    expect(other.locator("body")).to_have_attribute("data-md-color-scheme", DARK)
    expect(other.get_by_title("Switch to light")).to_be_visible()
    expect(other.get_by_title("Switch to dark")).to_be_hidden()


def test_the_choice_is_there_before_any_script_file_has_come(reader: Reader) -> None:
    page = reader.open("", color_scheme="light")
    page.get_by_title("Switch to dark").click()
    page.context.route("**/*.js", lambda route: route.abort())
    page.on("requestfailed", lambda request: reader.watch.missing.add(request.url))
    page.goto("why/", wait_until="commit")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", DARK)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_switches_too(reader: Reader, key: str) -> None:
    page = reader.open("", color_scheme="light")
    page.get_by_role("radio", name="Switch to dark").press(key)
    _expect_palette(page, DARK)
    page.keyboard.press(key)
    _expect_palette(page, LIGHT)


@pytest.mark.parametrize("stored", ["", "null", "[]", '{"color": {"scheme": "<b>"}}', '{"color": null}', "blocked"])
def test_what_storage_holds_or_refuses_breaks_nothing(reader: Reader, stored: str) -> None:
    page = reader.window(color_scheme="dark")
    page.add_init_script(f"localStorage.setItem(location.pathname + '.__palette', {stored!r})")
    if stored == "blocked":
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })"
        )
    page.goto("")
    _expect_palette(page, DARK)
    page.get_by_title("Switch to light").click()
    _expect_palette(page, LIGHT)


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
