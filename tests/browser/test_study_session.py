"""A whole session: by keyboard alone, by touch alone, with misses, slips and looks back."""

import re

from playwright.sync_api import Page, expect

from tests.browser.learner import answer, button, counts, open_study, place, profile, question, recall_all, reviews
from tests.browser.reader import PHONE, Reader, said
from tests.browser.test_width import TOO_WIDE

# WCAG 2.2, success criterion 2.5.8.
TARGET = 24
SMALL = """(elements, least) => elements.map((element) => [element.textContent, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && Math.min(width, height) < least).map(([name]) => name)"""
# What a character key could set off outside the session: the page's search and its next page.
AT_REST = "() => !document.querySelector('#__search').checked && location.pathname.endsWith('/study/')"


def _grades(page: Page) -> list[list[int]]:
    return [[grade for _, grade in each] for each in reviews(page).values()]


def test_by_keyboard_alone(reader: Reader) -> None:
    page = open_study(reader)
    expect(counts(page)).to_have_text("3 new.")
    button(page, "Study").press("Enter")
    expect(place(page)).to_have_text("1 of 3")
    expect(question(page)).to_be_focused()
    expect(answer(page)).to_be_hidden()
    first = question(page).inner_text()

    page.keyboard.press("Space")
    expect(answer(page)).to_be_focused()
    expect(answer(page)).to_contain_text("Source")
    expect(said(page)).to_have_text("Answer shown")
    page.keyboard.press("1")  # missed: it comes back, after the others
    expect(said(page)).to_have_text("Again, 1 day")
    expect(place(page)).to_have_text("1 of 3 · 1 due later")
    expect(question(page)).to_be_focused()
    expect(question(page)).not_to_have_text(first)

    page.keyboard.press("Enter")
    page.keyboard.press("3")
    page.keyboard.press("k")
    expect(place(page)).to_have_text("Looking back: Good")
    page.keyboard.press("ArrowLeft")
    expect(place(page)).to_have_text("Looking back: Again")
    expect(question(page)).to_have_text(first)
    expect(answer(page)).to_be_visible()
    page.keyboard.press("3")  # nothing is graded while looking back
    for key in ("j", "ArrowRight"):
        page.keyboard.press(key)
    expect(place(page)).to_have_text("2 of 3 · 1 due later")

    page.keyboard.press("Space")
    page.keyboard.press("1")
    page.keyboard.press("u")  # a slip
    expect(answer(page)).to_be_visible()
    page.keyboard.press("3")
    expect(place(page)).to_have_text("3 of 3")
    expect(question(page)).to_have_text(first)
    recall_all(page)
    expect(page.get_by_role("heading", name="Done")).to_be_focused()
    expect(page.locator(".study-end")).to_contain_text("3 cards of 3 recalled, 2 at once.")
    expect(page.locator(".study-end li")).to_have_count(1)
    assert _grades(page) == [[1, 3], [3], [0, 3]]

    page.keyboard.press("u")  # even at the end
    page.keyboard.press("3")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(button(page, "Finish")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Today")).to_be_focused()
    expect(counts(page)).to_have_text("No card is due now. Today's new cards are done. Next: 1 card tomorrow.")


def test_by_touch_alone_on_a_phone(reader: Reader) -> None:
    page = open_study(reader, PHONE, has_touch=True, is_mobile=True)
    button(page, "Study").tap()
    bar = page.locator(".study-bar").bounding_box()
    for name in ("Show answer", "Again", "Undo", "Again"):  # the second time the card comes back
        button(page, name).tap()
    expect(place(page)).to_have_text("1 of 3 · 1 due later")
    assert page.locator(".study-bar").bounding_box() == bar
    for number in (1, 2, 3):
        expect(place(page)).to_contain_text(f"{number} of 3")
        question(page).tap() if number == 2 else button(page, "Show answer").tap()
        expect(answer(page)).to_be_visible()
        for each in (button(page, "Again"), button(page, "Good")):
            expect(each).to_be_in_viewport(ratio=1)
        assert page.locator("study-session :is(button, .study-card__section a)").evaluate_all(SMALL, TARGET) == []
        assert page.evaluate(TOO_WIDE) == []
        button(page, "Good").tap()
    button(page, "Undo").tap()
    button(page, "Good").tap()
    button(page, "Finish").tap()
    expect(counts(page)).to_contain_text("No card is due now.")


def test_keys_belong_to_the_session_alone_and_can_be_switched_off(reader: Reader) -> None:
    page = open_study(reader)
    for key in ("Space", "1", "u", "j", "?"):  # no session has the focus
        page.keyboard.press(key)
    expect(counts(page)).to_have_text("3 new.")
    button(page, "Study").click()
    page.keyboard.press("?")
    page.get_by_role("checkbox", name="Keys are on").uncheck()
    page.keyboard.press("Escape")
    question(page).focus()
    for key in ("Space", "Enter", "3", "u"):
        page.keyboard.press(key)
    expect(answer(page)).to_be_hidden()
    assert page.evaluate(AT_REST)
    button(page, "Show answer").press("Space")  # a button is pressed as everywhere
    expect(answer(page)).to_be_visible()
    page.locator(".md-header a").first.focus()
    page.keyboard.press("3")
    expect(place(page)).to_have_text("1 of 3")


def test_the_keys_of_every_page_work_here_too(reader: Reader) -> None:
    page = open_study(reader)
    button(page, "Study").click()
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type("u 1 j")
    expect(place(page)).to_have_text("1 of 3")
    page.keyboard.press("Escape")
    question(page).focus()
    page.keyboard.press("n")
    page.wait_for_url(re.compile("/practice/"))


def test_four_grades_on_demand(reader: Reader) -> None:
    page = open_study(reader)
    page.get_by_role("checkbox", name="Four grades").check()
    button(page, "Study").click()
    page.keyboard.press("Space")
    shown = [text.split("\n") for text in page.locator(".study-buttons button").all_inner_texts()]
    assert [name for name, _ in shown] == ["Again", "Hard", "Good", "Easy"]
    days = [int(interval.split()[0]) for _, interval in shown]
    assert days == sorted(set(days))
    page.keyboard.press("4")
    assert _grades(page) == [[4]]


def test_a_quick_quiz_asks_a_section_and_keeps_nothing(reader: Reader) -> None:
    page = open_study(reader, **profile(reader.home, {"newPerDay": 0}))
    expect(button(page, "Study")).to_be_disabled()
    page.get_by_label("Cards from").select_option("attention")
    button(page, "Quick quiz").click()
    total = int(place(page).inner_text().split()[-1])
    assert total > 10
    button(page, "Show answer").click()
    expect(button(page, "Good")).to_have_text("Good")
    button(page, "Again").click()
    expect(place(page)).to_have_text(f"1 of {total} · 1 due later")
    recall_all(page)
    expect(page.locator(".study-end")).to_contain_text(f"{total} cards of {total} recalled, {total - 1} at once.")
    assert reviews(page) == {}
