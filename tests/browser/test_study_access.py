"""The study page for whoever comes: without script, without network, with a screen reader, zoomed, in forced colors."""

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser import accessibility
from tests.browser.contrast import faint, texts
from tests.browser.learner import answer, button, counts, open_study, place, question, recall_all
from tests.browser.reader import Reader
from tests.browser.test_width import TOO_WIDE
from tests.site.built import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
FINDINGS = """async () => (await axe.run("article")).violations
  .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))"""
# WCAG 2.2, success criterion 1.4.3 (level AA).
READABLE = 4.5
# A laptop's window of 1280 × 1024 at 400 % (1.4.10).
ZOOMED = {"width": 320, "height": 256}
COVERED = """element => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return element.contains(there) ? "" : `${element.outerHTML} is under ${there?.outerHTML.slice(0, 80)}`;
}"""


def _steps(page: Page) -> Iterator[str]:
    """Each view of the page, one after the other."""
    yield "start"
    button(page, "Study").click()
    yield "question"
    page.keyboard.press("Space")
    yield "answer"
    page.keyboard.press("1")
    yield "missed"
    page.keyboard.press("k")
    yield "looking back"
    page.keyboard.press("?")
    yield "keys"
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    recall_all(page)
    yield "done"
    button(page, "Finish").click()
    for table in page.get_by_text("As a table").all():
        table.click()
    yield "progress"
    button(page, "Reset…").click()
    yield "reset"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_every_text_can_be_read_at_each_step(reader: Reader, scheme: str) -> None:
    page = open_study(reader, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(AXE)
    found = {}
    for step in _steps(page):
        found[step] = [*page.evaluate(FINDINGS), *faint(texts(page), READABLE)]
    assert len(found) == 9
    assert {step: wrong for step, wrong in found.items() if wrong} == {}


def test_at_four_times_the_size_nothing_is_cut_off_or_covered(reader: Reader) -> None:
    page = open_study(reader)
    page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]
    for _ in _steps(page):
        assert page.evaluate(TOO_WIDE) == []
        for each in page.locator("study-page :is(button, input:not([type=file]), select)").filter(visible=True).all():
            if not page.locator("dialog[open]").count():
                each.scroll_into_view_if_needed()
                assert each.evaluate(COVERED) == ""


def test_a_screen_reader_hears_where_it_is_and_what_each_button_does(reader: Reader) -> None:
    page = open_study(reader)
    button(page, "Study").click()
    assert accessibility.nodes(page, "group", "Question 1 of 3")[0].properties["focused"]
    assert not accessibility.nodes(page, "group", "Answer")
    page.keyboard.press("Space")
    assert accessibility.nodes(page, "group", "Answer")[0].properties["focused"]
    for name in ("Again 1 day", "Good 3 days"):
        assert accessibility.nodes(page, "button", name)


def test_the_question_stays_where_it_is_when_the_answer_appears(reader: Reader) -> None:
    page = open_study(reader)
    button(page, "Study").click()
    for _ in range(3):
        before = question(page).bounding_box()
        page.keyboard.press("Space")
        expect(answer(page)).to_be_visible()
        assert question(page).bounding_box() == before
        page.keyboard.press("3")


def test_without_script_the_page_says_so_and_leads_to_all_cards(reader: Reader) -> None:
    page = reader.open("study/", java_script_enabled=False)
    expect(page.get_by_text("This page needs JavaScript")).to_be_visible()
    expect(page.locator("study-page button").filter(visible=True)).to_have_count(0)
    page.locator(".study-needs-script").get_by_role("link", name="All cards").click()
    expect(page.get_by_role("heading", name="All cards", level=1)).to_be_visible()


def test_without_network_it_says_so_and_tries_again(reader: Reader) -> None:
    page = reader.window()
    reader.watch.missing.add(urljoin(reader.home, "cards/"))
    page.route("**/cards/", lambda route: route.abort())
    page.goto("study/")
    expect(page.get_by_text("The cards could not be loaded: check the network, then try again.")).to_be_visible()
    expect(counts(page)).to_be_hidden()
    page.unroute("**/cards/")
    button(page, "Try again").click()
    expect(counts(page)).to_be_visible()


def test_a_notebook_without_cards_says_so(reader: Reader) -> None:
    page = reader.window()
    page.route("**/cards/", lambda route: route.fulfill(body="<p>No cards", content_type="text/html"))
    page.goto("study/")
    expect(page.get_by_text("The notebook has no cards yet.")).to_be_visible()
    expect(place(page)).to_have_count(0)
