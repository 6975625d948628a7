"""From the home page through the path, and back."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader
from tests.site.built import SECTIONS

# The stops of the path → the section on each, as DESIGN.md has them.
STOPS = {
    "word2vec": "why",
    "RNN": "rnns",
    "LSTM / GRU": "gated-rnns",
    "Attention": "attention",
    "Transformer": "transformers",
}


def test_the_picture_on_the_home_page_has_the_five_stops(reader: Reader) -> None:
    page = reader.open("")
    expect(page.get_by_role("navigation", name="The path").get_by_role("link")).to_have_text(list(STOPS))


@pytest.mark.parametrize("stop", STOPS)
def test_a_stop_of_the_picture_leads_to_its_section(reader: Reader, stop: str) -> None:
    page = reader.open("")
    # The drawing, not the name: the whole stop can be clicked.
    page.get_by_role("navigation", name="The path").get_by_role("listitem").filter(has_text=stop).first.click(position={"x": 20, "y": 20})
    expect(page).to_have_url(f"{reader.home}{STOPS[stop]}/")


def test_next_leads_through_all_sections_and_previous_back(reader: Reader) -> None:
    page = reader.open("")
    before = reader.home
    for stem in SECTIONS:
        page.get_by_role("link", name="Next:").click()
        expect(page).to_have_url(f"{reader.home}{stem}/")
        expect(page.get_by_role("link", name="Previous:")).to_have_js_property("href", before)
        before = page.url


def test_the_title_of_a_section_is_its_heading(reader: Reader) -> None:
    page = reader.open("attention/")
    expect(page).to_have_title("4. What is Attention? - The Revision Notebook")
