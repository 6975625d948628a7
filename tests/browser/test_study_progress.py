"""What a learner did is there the next time: after a reload, in another tab, on the next study day, until the exam."""

import math
from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.browser.learner import FEW, button, counts, open_study, place, profile, progress, recall_all, reviews
from tests.browser.reader import Reader

ZONE = "Europe/Berlin"
# The last Sunday of October: this night has one hour more.
EVENING, BEFORE_FOUR, FOUR, THIRD_DAY = "2026-10-24 23:30", "2026-10-25 03:59", "2026-10-25 04:00", "2026-10-27 09:00"


def _at(page: Page, wall: str) -> None:
    """Set the clock, as it stands on the wall in ZONE, and come back to the page."""
    page.clock.set_fixed_time(datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(ZONE)))
    page.reload()


def _study(page: Page) -> None:
    button(page, "Study").click()
    recall_all(page)
    button(page, "Finish").click()


def test_a_reload_in_the_middle_loses_nothing(reader: Reader) -> None:
    page = open_study(reader)
    button(page, "Study").click()
    for key in ("Space", "1", "Space", "3"):
        page.keyboard.press(key)
    before = reviews(page)
    page.reload()
    expect(counts(page)).to_have_text("1 due, 1 new.")
    button(page, "Study").click()
    recall_all(page)
    expect(page.locator(".study-end")).to_contain_text("2 cards of 2 recalled")
    assert {name: len(each) for name, each in reviews(page).items() if name in before} == {
        name: len(each) + (each[0][1] == 1) for name, each in before.items()
    }


def test_two_tabs_do_not_lose_each_others_reviews(reader: Reader) -> None:
    one = open_study(reader)
    two = one.context.new_page()
    two.goto("study/")
    expect(counts(two)).to_have_text("3 new.")
    button(one, "Study").click()
    one.keyboard.press("Space")
    one.keyboard.press("3")
    expect(counts(two)).to_have_text("2 new.")  # told by the browser
    button(two, "Study").click()
    for key in ("Space", "3", "Space", "3"):
        two.keyboard.press(key)
    recall_all(one)  # still has the two that the other tab has asked meanwhile
    stored = reviews(one)
    assert sorted(len(each) for each in stored.values()) == [1, 2, 2]
    assert {grade for each in stored.values() for _, grade in each} == {3}
    button(one, "Finish").click()
    expect(counts(one)).to_contain_text("No card is due now.")


def test_a_study_day_ends_at_four_in_the_morning(reader: Reader) -> None:
    page = reader.window(timezone_id=ZONE, **profile(reader.home))
    page.clock.set_fixed_time(datetime.fromisoformat(EVENING).replace(tzinfo=ZoneInfo(ZONE)))
    page.goto("study/")
    button(page, "Study").click()
    page.keyboard.press("Space")
    page.keyboard.press("1")
    recall_all(page)
    button(page, "Finish").click()
    expect(counts(page)).to_contain_text("Next: 1 card tomorrow.")
    _at(page, BEFORE_FOUR)
    expect(counts(page)).to_contain_text("No card is due now.")
    _at(page, FOUR)
    expect(counts(page)).to_have_text("1 due, 3 new.")
    _at(page, THIRD_DAY)
    expect(counts(page)).to_have_text("3 due, 3 new.")


def test_an_exam_raises_the_new_cards_of_a_day_and_bounds_the_intervals(reader: Reader) -> None:
    page = reader.window(timezone_id=ZONE, **profile(reader.home, FEW | {"retention": 0.8}))
    page.clock.set_fixed_time(datetime.fromisoformat(FOUR).replace(tzinfo=ZoneInfo(ZONE)))
    page.goto("cards/")
    cards = page.locator(".deck-card").count()
    page.goto("study/")
    exam = page.get_by_label("Know all by a date")
    exam.fill("2026-11-02")
    exam.blur()
    # Eight days are left; two days before the exam all cards have been begun.
    expect(counts(page)).to_have_text(f"{math.ceil(cards / 7)} new.")
    page.get_by_role("checkbox", name="Four grades").check()
    button(page, "Study").click()
    button(page, "Show answer").click()
    days = [int(text.split("\n")[1].split()[0]) for text in page.locator(".study-buttons button").all_inner_texts()]
    assert max(days) < 8  # with this aim Easy would be weeks
    button(page, "End").click()
    exam.fill("2026-10-20")
    exam.blur()
    expect(page.locator("study-settings .study-note")).to_have_text("Kept, but this day is past.")
    expect(counts(page)).to_have_text("3 new.")


def test_a_setting_out_of_bounds_is_refused_with_a_sentence(reader: Reader) -> None:
    page = open_study(reader)
    retention, note = page.get_by_label("Recall to aim at"), page.locator("study-settings .study-note")
    for wrong in ("99", "79", "-1", "1e3", ""):
        retention.fill(wrong)
        retention.blur()
        expect(note).to_have_text("The share of cards to remember lies between 80 % and 97 %.")
        expect(retention).to_have_attribute("aria-invalid", "true")
    retention.fill("95")
    retention.blur()
    expect(note).to_have_text("Kept.")
    page.reload()
    expect(retention).to_have_value("95")


def test_charts_say_in_words_and_in_a_table_what_they_show(reader: Reader) -> None:
    page = open_study(reader)
    expect(
        page.get_by_role("heading", name="Progress", exact=True)
    ).to_be_hidden()  # before the first review there is nothing to see
    _study(page)
    for name in (
        "Cards due per day for 28 days: 0 today, 3 in",
        "Predicted recall of the cards seen",
        "Share of answers",
    ):
        picture = page.get_by_role("img", name=name)
        expect(picture).to_be_visible()
        figure = page.locator("figure").filter(has=picture)
        figure.locator("summary").click()
        expect(figure.locator("tbody tr")).not_to_have_count(0)
    expect(page.locator("figure tbody").nth(0).locator("tr")).to_have_count(28)
    expect(page.locator("figure tbody").nth(2)).to_contain_text("100 %11")


def test_a_card_whose_id_is_unknown_is_kept(reader: Reader) -> None:
    log = progress({"a-card-of-old": [(1_780_000_000, 3)]})
    page = open_study(reader, **profile(reader.home, log=log))
    expect(counts(page)).to_have_text("3 new.")
    button(page, "Study").click()
    page.keyboard.press("Space")
    page.keyboard.press("3")
    expect(place(page)).to_have_text("2 of 3")
    assert reviews(page)["a-card-of-old"] == [[1_780_000_000, 3]]
