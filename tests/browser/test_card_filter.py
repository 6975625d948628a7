"""The filter of the page of all cards: what it shows, says, and keeps in the address."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import PHONE, Reader, card, said

PAGE = "cards/"
# A card that is no formula, in a section that is not the first.
OTHER, OTHER_SECTION = "rnn-hidden-state", "rnns"
TAKE_OUT_AND_PUT_BACK = """filter => {
  const next = filter.nextSibling;
  filter.remove();
  next.before(filter);
}"""


def _cards(page: Page, selector: str = "") -> Locator:
    return page.locator(f".deck-card{selector}")


def _shown(page: Page) -> Locator:
    return _cards(page).filter(visible=True)


def _field(page: Page, label: str) -> Locator:
    return page.get_by_role("combobox", name=label, exact=True)


def _choose(page: Page, label: str, value: str) -> None:
    _field(page, label).select_option(value)


def test_a_kind_and_a_section_narrow_the_page_down_and_stay_in_the_address(reader: Reader) -> None:
    page = reader.open(PAGE, PHONE)
    everything, formulas = _cards(page).count(), _cards(page, "[data-kind=formula]").count()
    expect(_shown(page)).to_have_count(everything)
    _choose(page, "Kind", "formula")
    expect(_shown(page)).to_have_count(formulas)
    expect(said(page)).to_have_text(f"{formulas} of {everything} cards shown")
    _choose(page, "Section", "rnns")
    both = page.locator("[data-section=rnns] .deck-card[data-kind=formula]").count()
    assert 0 < both < formulas < everything
    expect(_shown(page)).to_have_count(both)
    expect(page.locator(".deck-section h2").filter(visible=True)).to_have_text(["2. What Are RNNs?¶"])
    expect(page).to_have_url(f"{reader.home}{PAGE}?kind=formula&section=rnns")
    page.reload()
    expect(_shown(page)).to_have_count(both)
    expect(_field(page, "Kind")).to_have_value("formula")
    page.get_by_role("button", name="Show all cards").click()
    expect(_shown(page)).to_have_count(everything)
    expect(page).to_have_url(f"{reader.home}{PAGE}")
    expect(_field(page, "Section")).to_have_value("")


def test_a_choice_without_cards_says_so(reader: Reader) -> None:
    page = reader.open(f"{PAGE}?section=learning-path")
    kinds = _field(page, "Kind").locator("option").evaluate_all("options => options.map(({ value }) => value)")
    there = set(_shown(page).evaluate_all("cards => cards.map((card) => card.dataset.kind)"))
    absent = next(kind for kind in kinds if kind and kind not in there)
    _choose(page, "Kind", absent)
    expect(said(page)).to_have_text("No card of this kind in this section")
    expect(page.get_by_text("No card of this kind in this section").first).to_be_visible()
    expect(_shown(page)).to_have_count(0)


def test_an_address_with_unknown_words_shows_every_card(reader: Reader) -> None:
    page = reader.open(f"{PAGE}?kind=riddle&section=%22%3E")
    expect(_shown(page)).to_have_count(_cards(page).count())
    expect(_field(page, "Kind")).to_have_value("")


def test_an_address_that_names_a_card_shows_it_whatever_was_chosen(reader: Reader) -> None:
    page = reader.open(f"{PAGE}?kind=formula#card-{OTHER}")
    expect(card(page, OTHER).locator(".answer")).to_be_in_viewport(ratio=1)
    expect(page).to_have_url(f"{reader.home}{PAGE}#card-{OTHER}")


def test_a_link_to_a_section_that_is_not_shown_shows_it(reader: Reader) -> None:
    page = reader.open(f"{PAGE}?section=why")
    page.get_by_role("navigation", name="Table of contents").locator(f"[href='#{OTHER_SECTION}']").click()
    expect(page.locator(f"h2#{OTHER_SECTION}")).to_be_in_viewport()
    expect(_shown(page)).to_have_count(_cards(page).count())


def test_a_filter_that_was_taken_out_and_put_back_works(reader: Reader) -> None:
    page = reader.open(PAGE)
    page.locator("card-filter").evaluate(TAKE_OUT_AND_PUT_BACK)
    _choose(page, "Section", "rnns")
    expect(_shown(page)).to_have_count(page.locator("[data-section=rnns] .deck-card").count())


def test_what_is_chosen_is_what_is_printed(reader: Reader) -> None:
    page = reader.open(f"{PAGE}?kind=formula")
    page.emulate_media(media="print")
    expect(_shown(page)).to_have_count(_cards(page, "[data-kind=formula]").count())
    expect(page.locator("card-filter, .deck-meta").filter(visible=True)).to_have_count(0)


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}?kind=formula"])
def test_without_script_every_card_is_there_and_opens(reader: Reader, address: str) -> None:
    page = reader.open(address, java_script_enabled=False)
    expect(page.locator("card-filter")).to_be_hidden()
    expect(_shown(page)).to_have_count(_cards(page).count())
    card(page, OTHER).locator("summary").click()
    expect(card(page, OTHER).locator(".answer")).to_be_visible()
