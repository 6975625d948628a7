"""From the home page through the path, and back: by links alone, hence without script."""

from playwright.sync_api import expect

from tests.browser.reader import Reader
from tests.site.built import SECTIONS

# The stops of the path → the section on each, as the design has them.
STOPS = {
    "word2vec": "why",
    "RNN": "rnns",
    "LSTM / GRU": "gated-rnns",
    "Attention": "attention",
    "Transformer": "transformers",
}


def test_each_of_the_five_stops_of_the_picture_is_a_link_to_its_section(reader: Reader) -> None:
    page = reader.open("", java_script_enabled=False)
    links = page.get_by_role("navigation", name="The path").get_by_role("link")
    stops = links.and_(page.locator(".path-map__name a"))
    found = stops.evaluate_all("links => links.map((link) => [link.textContent, link.href])")
    assert found == [[stop, f"{reader.home}{stem}/"] for stop, stem in STOPS.items()]


def test_a_year_in_the_picture_leads_to_its_source(reader: Reader) -> None:
    page = reader.open("", java_script_enabled=False)
    page.get_by_role("navigation", name="The path").get_by_role("link", name="1990").click()
    expect(page).to_have_url(f"{reader.home}sources/#elman1990")


def test_the_whole_stop_can_be_clicked_not_only_its_name(reader: Reader) -> None:
    page = reader.open("", java_script_enabled=False)
    stops = page.get_by_role("navigation", name="The path").get_by_role("listitem")
    stops.nth(3).click(position={"x": 20, "y": 20})
    expect(page).to_have_url(f"{reader.home}attention/")


def test_next_leads_through_all_sections_and_previous_back(reader: Reader) -> None:
    page = reader.open("", java_script_enabled=False)
    before = reader.home
    for stem in SECTIONS:
        # Not a real click: seven pages would be scrolled to their ends for it.
        page.get_by_role("link", name="Next:").dispatch_event("click")
        expect(page).to_have_url(f"{reader.home}{stem}/")
        expect(page.get_by_role("link", name="Previous:")).to_have_js_property("href", before)
        before = page.url
