"""One button for all answers of a page, which knows how many there are and what it would do next."""

from playwright.sync_api import Page, expect

from tests.browser.reader import Reader, card, question, said

PAGE, CARD = "why/", "why-static-definition"
SHOW, HIDE = "Show all answers", "Hide all answers"


def _count(page: Page) -> int:
    """The cards of the page as a reader would count them."""
    return page.get_by_text("Show answer", exact=True).count() or page.locator("flip-card summary").count()


def test_the_button_shows_all_answers_and_hides_them_again(reader: Reader) -> None:
    page = reader.open(PAGE)
    count = _count(page)
    answers = page.locator("flip-card .answer").filter(visible=True)
    page.get_by_role("button", name=SHOW).click()
    expect(answers).to_have_count(count)
    expect(said(page)).to_have_text(f"{count} answers shown")
    page.get_by_role("button", name=HIDE).click()
    expect(answers).to_have_count(0)
    expect(said(page)).to_have_text(f"{count} answers hidden")
    expect(page.get_by_role("button", name=SHOW)).to_be_focused()


def test_opening_the_last_closed_card_by_hand_turns_the_label(reader: Reader) -> None:
    page = reader.open(PAGE)
    page.get_by_role("button", name=SHOW).click()
    question(page, CARD).click()
    expect(page.get_by_role("button", name=SHOW)).to_be_visible()
    question(page, CARD).click()
    expect(page.get_by_role("button", name=HIDE)).to_be_visible()


def test_with_one_card_open_the_button_shows_the_others(reader: Reader) -> None:
    page = reader.open(f"{PAGE}#card-{CARD}")
    expect(card(page, CARD).locator(".answer")).to_be_visible()
    page.get_by_role("button", name=SHOW).click()
    expect(page.locator("flip-card .answer").filter(visible=True)).to_have_count(_count(page))


def test_the_count_on_the_page_is_right_and_needs_no_script(reader: Reader) -> None:
    page = reader.open(PAGE, java_script_enabled=False)
    expect(page.get_by_text(f"{_count(page)} cards on this page.")).to_be_visible()


def test_controls_that_were_taken_out_and_put_back_announce_once(reader: Reader) -> None:
    page = reader.open(PAGE)
    page.locator("card-controls").evaluate("controls => { const mark = controls.nextSibling; controls.remove(); mark.before(controls); }")
    page.get_by_role("button", name=SHOW).click()
    expect(said(page)).to_have_text(f"{_count(page)} answers shown")
    expect(page.get_by_role("button", name=HIDE)).to_be_visible()
