"""On paper: the text and every answer, whole, dark on white, and nothing that is only for the screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.contrast import texts
from tests.browser.pdf import drawings, empty_pages, is_shrunk
from tests.browser.reader import HEIGHT, PAPER, Reader

WHITE = (255, 255, 255)
FURNITURE = ".md-header, .md-sidebar, .md-footer, .md-top, .headerlink, card-controls, print-controls, .card-link"
STYLES = """cards => cards.flatMap((card) => {
  card.setAttribute("turning", "");
  return [card, ...card.querySelectorAll("details, summary, .answer")].map((part) => {
    const { transform, rotate, perspective, animationName } = getComputedStyle(part);
    return [transform, rotate, perspective, animationName].join();
  });
})"""


def _on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": HEIGHT})
    return page


def test_what_is_only_for_the_screen_is_not_printed(reader: Reader) -> None:
    page = reader.open("why/")
    expect(page.locator(FURNITURE).filter(visible=True)).not_to_have_count(0)
    expect(_on_paper(page).locator(FURNITURE).filter(visible=True)).to_have_count(0)


def test_every_answer_is_printed(reader: Reader) -> None:
    page = _on_paper(reader.open("why/"))
    answers = page.locator("flip-card .answer")
    expect(answers.filter(visible=True)).to_have_count(page.locator("flip-card summary").count())
    sizes = answers.evaluate_all("answers => answers.map((answer) => [answer.offsetWidth, answer.offsetHeight])")
    assert sizes
    assert [size for size in sizes if min(size) < 10] == []


def test_a_card_is_printed_flat_even_while_it_turns(reader: Reader) -> None:
    page = _on_paper(reader.open("why/"))
    assert set(page.locator("flip-card").evaluate_all(STYLES)) == {"none,none,none,none"}


SELF_TEST = "Self-test: answers at the end"


def test_in_self_test_the_answers_are_printed_numbered_at_the_end_of_the_page(reader: Reader) -> None:
    page = reader.open("why/")
    answers = page.locator(".self-test li")
    page.get_by_label(SELF_TEST).check()
    expect(answers.filter(visible=True)).to_have_count(0)
    _on_paper(page)
    expect(page.locator("flip-card .answer").filter(visible=True)).to_have_count(0)
    expect(answers.filter(visible=True)).to_have_count(page.locator("flip-card summary").count())
    assert answers.nth(1).text_content() == page.locator("flip-card .answer").nth(1).text_content()
    number = "all => all.map((one) => getComputedStyle(one, '::before').content)"
    numbers = page.locator("flip-card summary").evaluate_all(number)
    assert set(numbers) == {'counter(card) ". "'}
    ids = page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))


def test_self_test_leaves_nothing_behind(reader: Reader) -> None:
    page = reader.open("why/")
    for checked in (True, False):
        page.get_by_label(SELF_TEST).set_checked(checked)
    expect(page.locator(".self-test")).to_have_count(0)
    expect(_on_paper(page).locator("flip-card .answer").filter(visible=True)).not_to_have_count(0)


def test_the_button_prints(reader: Reader) -> None:
    page = reader.open("why/")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")


# The notebook is long: without script it is made in half the time.
@pytest.mark.parametrize(("address", "script"), [("", True), ("milestones/", True), ("notebook/", False)])
def test_no_printed_page_is_empty_or_shrunk(reader: Reader, address: str, script: bool) -> None:
    pdf = reader.open(address, java_script_enabled=script).pdf(format="A4", prefer_css_page_size=True)
    assert drawings(pdf)
    assert empty_pages(pdf) == []
    assert not is_shrunk(pdf)


def test_the_dark_palette_prints_as_the_light_one_does(reader: Reader) -> None:
    page = reader.open("", color_scheme="light")
    light = drawings(page.pdf(format="A4", print_background=True))
    page.get_by_title("Switch to dark").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert drawings(page.pdf(format="A4", print_background=True)) == light


def test_the_dark_palette_prints_dark_on_white(reader: Reader) -> None:
    printed = texts(_on_paper(reader.open("why/", color_scheme="dark")))
    tinted = ("note", "figure")
    assert [text for text in printed if text.kind not in tinted and (text.below != WHITE or text.ratio < 7)] == []
    assert [text for text in printed if text.kind in tinted and (min(text.below) < 200 or text.ratio < 4.5)] == []


def test_a_browser_that_opens_nothing_for_paper_by_itself_finds_all_open_and_then_as_it_was(reader: Reader) -> None:
    page = reader.open("why/")
    cards = page.locator("article details")
    cards.nth(1).evaluate("card => { card.open = true; }")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all(cards.evaluate_all("cards => cards.map((card) => card.open)"))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert cards.evaluate_all("cards => cards.flatMap((card, place) => card.open ? [place] : [])") == [1]
