"""The search index: an entry for every page and every card, each text once, formulas as plain text."""

import re
from collections import Counter

import pytest

from tests.site.built import SECTIONS, Site, text_of


def _words(html: str) -> str:
    """Words alone: card entries and page entries differ in tags and in the spaces beside formulas."""
    return " ".join(re.findall(r"\w+", re.sub(r"<[^>]+>", " ", html)))


def _locations(site: Site) -> list[str]:
    return [entry["location"] for entry in site.search_entries]


def _card_entries(site: Site) -> list[dict[str, str]]:
    return [entry for entry in site.search_entries if "#card-" in entry["location"]]


def test_every_page_has_an_entry_but_the_one_that_repeats_the_others(site: Site) -> None:
    pages = {page.url for page in site.pages} - {"404.html", "notebook/"}
    assert {location for location in _locations(site) if "#" not in location} == pages


def test_every_card_has_an_entry_that_opens_it(site: Site) -> None:
    cards = [f"{page.url}#{tag['id']}" for page in site.sections for tag in page.soup.select("flip-card > details")]
    assert sorted(entry["location"] for entry in _card_entries(site)) == sorted(cards)


def test_every_entry_leads_to_its_place(site: Site) -> None:
    assert [why for location in _locations(site) if (why := site.broken(site.home, location))] == []


def test_no_place_has_two_entries(site: Site) -> None:
    assert [location for location, count in Counter(_locations(site)).items() if count > 1] == []


def test_the_whole_notebook_is_not_found_a_second_time(site: Site) -> None:
    assert [location for location in _locations(site) if location.startswith("notebook/")] == []


def test_no_two_entries_have_the_same_text(site: Site) -> None:
    texts = Counter(_words(entry["text"]) for entry in site.search_entries)
    assert [text for text, count in texts.items() if text and count > 1] == []


@pytest.mark.parametrize("stem", SECTIONS)
def test_a_cards_words_are_not_found_in_its_page_as_well(site: Site, stem: str) -> None:
    page = "\n".join(_words(entry["text"]) for entry in site.search_entries if "#card-" not in entry["location"])
    cards = [entry for entry in _card_entries(site) if entry["location"].startswith(f"{stem}/")]
    assert cards
    assert [entry["location"] for entry in cards if f" {_words(entry['title'])} " in page] == []


def test_a_cards_entry_is_its_question_and_answer_without_its_sources(site: Site) -> None:
    entries = {entry["location"]: entry for entry in _card_entries(site)}
    weights = entries["attention/#card-attention-weights"]
    assert re.fullmatch(r"How do the scores a_ij become weights w_ij ?\?", weights["title"])
    assert weights["text"].startswith("By a softmax over the keys: w_ij = exp(a_ij)/")
    assert [place for place, entry in entries.items() if "Link to this card" in entry["text"]] == []
    assert [place for place, entry in entries.items() if not (entry["title"] and entry["text"])] == []


def test_no_result_shows_a_space_before_a_punctuation_mark(site: Site) -> None:
    titles = [entry["title"] for entry in site.search_entries]
    assert [title for title in titles if re.search(r"\w [,.;:?!]( |$)", title)] == []


@pytest.mark.parametrize(
    ("location", "plain"),
    [
        ("rnns/#the-update", "h_t"),
        ("rnns/#the-update", "W_xh"),
        ("rnns/#card-rnn-update-formula", "W_xh"),
        ("attention/#query-key-value", "w_ij"),
        ("attention/#scaled-dot-product-attention", "sqrt(d_k)"),
        ("gated-rnns/#the-lstm-equation-by-equation", "c_t"),
        ("milestones/#milestone-elman-network", "h_t"),
    ],
)
def test_formulas_are_found_as_plain_text(site: Site, location: str, plain: str) -> None:
    entry = next(entry for entry in site.search_entries if entry["location"] == location)
    assert plain in re.split(r"[\s,;()=]+", entry["text"]) or f" {plain}" in entry["text"]


def test_the_table_of_contents_and_the_search_name_a_heading_alike(site: Site) -> None:
    titles = {entry["location"]: entry["title"] for entry in site.search_entries}
    for page in site.sections:
        links = page.soup.select("nav.md-nav--secondary a[href^='#']")
        for link in links:
            assert text_of(link) == titles.get(f"{page.url}{link['href']}", text_of(link))
