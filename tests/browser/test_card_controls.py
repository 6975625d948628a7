"""One button for all answers of a page, which knows how many there are and what it would do next."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import Reader, card, question, said

PAGE, CARD = "why/", "why-static-definition"
SHOW, HIDE = "Show all answers", "Hide all answers"
TAKE_OUT_AND_PUT_BACK = """controls => {
  const next = controls.nextSibling;
  controls.remove();
  next.before(controls);
}"""


def _button(page: Page, label: str) -> Locator:
    """The button at the head of the page; a section has another at its end."""
    return page.get_by_role("button", name=label, exact=True).first


def _shown(page: Page) -> Locator:
    return page.locator("flip-card .answer").filter(visible=True)


def test_the_button_shows_all_answers_and_hides_them_again(reader: Reader) -> None:
    page = reader.open(PAGE)
    count = page.locator("flip-card summary").count()
    _button(page, SHOW).click()
    expect(_shown(page)).to_have_count(count)
    expect(said(page)).to_have_text(f"{count} answers shown")
    _button(page, HIDE).click()
    expect(_shown(page)).to_have_count(0)
    expect(said(page)).to_have_text(f"{count} answers hidden")
    expect(_button(page, SHOW)).to_be_focused()


def test_opening_the_last_closed_card_by_hand_turns_the_label(reader: Reader) -> None:
    page = reader.open(PAGE)
    _button(page, SHOW).click()
    question(page, CARD).click()
    expect(_button(page, SHOW)).to_be_visible()
    question(page, CARD).click()
    expect(_button(page, HIDE)).to_be_visible()


def test_with_one_card_open_the_button_shows_the_others(reader: Reader) -> None:
    page = reader.open(f"{PAGE}#card-{CARD}")
    expect(card(page, CARD).locator(".answer")).to_be_visible()
    _button(page, SHOW).click()
    expect(_shown(page)).to_have_count(page.locator("flip-card summary").count())


def test_controls_that_were_taken_out_and_put_back_work_once(reader: Reader) -> None:
    # Twice heard, one click would show all answers and hide them again.
    page = reader.open(PAGE)
    page.locator("card-controls").first.evaluate(TAKE_OUT_AND_PUT_BACK)
    _button(page, SHOW).click()
    expect(_button(page, HIDE)).to_be_visible()
    expect(said(page)).to_contain_text("answers shown")
