"""Test yourself: a session at the end of a section, of which nothing is loaded before it is wanted."""

from urllib.parse import urljoin

from playwright.sync_api import expect

from tests.browser.learner import answer, button, counts, place, profile, question, recall_all, reviews
from tests.browser.reader import PHONE, Reader

START = "Test yourself on this section"


def test_a_section_is_tested_in_place(reader: Reader) -> None:
    page = reader.window(**profile(reader.home))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("attention/")
    expect(button(page, START)).to_be_visible()
    assert [url for url in asked if "/study" in url or "/cards" in url] == []
    title = page.get_by_role("heading", level=1)
    button(page, START).click()
    expect(place(page)).to_have_text("1 of 3")
    expect(question(page)).to_be_focused()
    expect(page.locator("self-test .study-card__section")).to_have_text(title.inner_text().removesuffix("¶"))
    recall_all(page)
    cards = page.locator("flip-card > details").evaluate_all("cards => cards.map(({ id }) => id)")
    assert {f"card-{name}" for name in reviews(page)} < set(cards)
    button(page, "Finish").click()
    expect(button(page, START)).to_be_focused()
    page.goto("study/")
    expect(counts(page)).to_contain_text("Today's new cards are done.")  # one progress, wherever it was made


def test_where_nothing_is_due_a_quiz_is_offered(reader: Reader) -> None:
    page = reader.open("why/", PHONE, has_touch=True, **profile(reader.home, {"newPerDay": 0}))
    button(page, START).tap()
    button(page, "Quick quiz on all its cards").tap()
    question(page).tap()
    expect(answer(page)).to_be_visible()
    button(page, "Good").tap()
    button(page, "End").tap()
    button(page, "Finish").tap()
    expect(button(page, START)).to_be_visible()
    assert reviews(page) == {}


def test_without_network_it_says_so_and_can_be_pressed_again(reader: Reader) -> None:
    page = reader.window(**profile(reader.home))
    reader.watch.missing.add(urljoin(reader.home, "cards/"))
    page.route("**/cards/", lambda route: route.abort())
    page.goto("rnns/")
    button(page, START).click()
    expect(page.get_by_role("alert")).to_have_text("The cards could not be loaded: check the network, then try again.")
    page.unroute("**/cards/")
    button(page, START).click()
    expect(question(page)).to_be_focused()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_without_script_there_is_no_button_that_does_nothing(reader: Reader) -> None:
    page = reader.open("attention/", java_script_enabled=False)
    expect(page.locator("self-test button").filter(visible=True)).to_have_count(0)
