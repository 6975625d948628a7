"""On paper: the text and every answer, whole, dark on white, and nothing that is only for the screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.contrast import texts
from tests.browser.pdf import drawings, empty_pages
from tests.browser.reader import HEIGHT, Reader
from tests.site.built import Site

# A4 less the margins of print.css, 178 mm, in CSS pixels.
PAPER = 672
WHITE = (255, 255, 255)
FURNITURE = ".md-header, .md-sidebar, .md-footer, .md-top, .headerlink, card-controls, .card-link"
TOO_WIDE = """article => {
  const edge = article.getBoundingClientRect();
  const beside = ".katex-mathml, .hide-tail *";
  const sticksOut = (box) => box.width && (box.right > edge.right + 0.5 || box.left < edge.left - 0.5);
  return [...article.querySelectorAll("*")]
    .filter((element) => !element.matches(beside) && !element.closest(".katex-mathml") && sticksOut(element.getBoundingClientRect()))
    .map((element) => element.outerHTML.slice(0, 80));
}"""


def _on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": HEIGHT})
    return page


def test_what_is_only_for_the_screen_is_not_printed(reader: Reader) -> None:
    page = reader.open("why/")
    expect(page.locator(FURNITURE).filter(visible=True)).not_to_have_count(0)
    expect(_on_paper(page).locator(FURNITURE).filter(visible=True)).to_have_count(0)


@pytest.mark.parametrize("address", ["why/", "notebook/"])
def test_every_answer_is_printed(reader: Reader, address: str) -> None:
    page = _on_paper(reader.open(address))
    answers = page.locator("flip-card .answer")
    assert answers.count() > 0
    expect(answers.filter(visible=False)).to_have_count(0)
    sizes = answers.evaluate_all("answers => answers.map(answer => [answer.offsetWidth, answer.offsetHeight])")
    assert [size for size in sizes if min(size) < 10] == []


def test_a_card_is_printed_flat_even_while_it_turns(reader: Reader) -> None:
    page = _on_paper(reader.open("why/"))
    moved = page.locator("flip-card").evaluate_all(
        """cards => cards.flatMap(card => {
          card.setAttribute("turning", "");
          return [card, ...card.querySelectorAll("details, summary, .answer")].map(part => {
            const { transform, rotate, perspective, animationName } = getComputedStyle(part);
            return [transform, rotate, perspective, animationName].join();
          });
        })"""
    )
    assert set(moved) == {"none,none,none,none"}


def test_nothing_is_wider_than_the_paper(reader: Reader, site: Site) -> None:
    page = _on_paper(reader.window())
    wide = []
    for each in site.pages:
        page.goto(each.url)
        found = page.locator("article").evaluate(TOO_WIDE)
        wide += [f"{each.url}: {element}" for element in found]
    assert wide == []


@pytest.mark.parametrize("address", ["", "why/", "milestones/", "sources/"])
def test_no_printed_page_is_empty(reader: Reader, address: str) -> None:
    assert empty_pages(reader.open(address).pdf(prefer_css_page_size=True, format="A4")) == []


def test_the_whole_notebook_prints_without_an_empty_page(reader: Reader) -> None:
    pdf = reader.open("notebook/").pdf(format="A4")
    assert len(drawings(pdf)) > len(drawings(reader.open("why/").pdf(format="A4"))) > 1
    assert empty_pages(pdf) == []


def test_the_dark_palette_prints_as_the_light_one_does(reader: Reader) -> None:
    # Switched to, not the system's: there Chromium darkens the paper of any page, should backgrounds be printed.
    page = reader.open("milestones/", color_scheme="light")
    light = drawings(page.pdf(format="A4", print_background=True))
    page.get_by_title("Switch to dark").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert drawings(page.pdf(format="A4", print_background=True)) == light


def test_the_dark_palette_prints_dark_on_white(reader: Reader) -> None:
    page = _on_paper(reader.open("why/", color_scheme="dark"))
    printed = texts(page)
    assert [text for text in printed if text.kind != "note" and (text.below != WHITE or text.ratio < 7)] == []
    assert [text for text in printed if text.kind == "note" and (min(text.below) < 220 or text.ratio < 4.5)] == []
