"""The search index: an entry for every page and every card, each text once, formulas as plain text."""

import re
from collections import Counter

import pytest

from tests.site.built import SECTIONS, Site, text_of
from tests.site.search_index import SearchEntry

# They repeat the others, or hold nothing to look up.
LEFT_OUT = {"cards/", "cheat-sheet/", "notebook/", "404.html", "study/", "practice/"}


def _words(text: str) -> str:
    """Words alone: entries differ in the spaces beside their formulas."""
    return " ".join(re.findall(r"\w+", text))


def _cards(site: Site) -> list[SearchEntry]:
    return [entry for entry in site.search_entries if entry.kind == "card"]


def _at(site: Site, location: str) -> SearchEntry:
    return next(entry for entry in site.search_entries if entry.location == location)


def test_every_page_has_an_entry_but_those_that_are_left_out(site: Site) -> None:
    pages = {page.url for page in site.pages} - LEFT_OUT
    assert {entry.location for entry in site.search_entries if entry.kind == "page"} == pages


def test_every_card_has_an_entry_that_opens_it(site: Site) -> None:
    cards = [f"{page.url}#{tag['id']}" for page in site.sections for tag in page.soup.select("flip-card > details")]
    assert sorted(entry.location for entry in _cards(site)) == sorted(cards)
    assert all("#card-" in entry.location for entry in _cards(site))


def test_every_milestone_has_an_entry(site: Site) -> None:
    milestones = [str(tag["id"]) for tag in site.page("milestones").soup.select(".timeline h3")]
    assert milestones
    assert {f"milestones/#{name}" for name in milestones} <= {entry.location for entry in site.search_entries}


def test_every_entry_leads_to_its_place(site: Site) -> None:
    assert [why for entry in site.search_entries if (why := site.broken(site.home, entry.location))] == []


def test_no_place_has_two_entries(site: Site) -> None:
    counts = Counter(entry.location for entry in site.search_entries)
    assert [location for location, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("url", ["cards/", "notebook/"])
def test_what_repeats_the_sections_is_not_found_a_second_time(site: Site, url: str) -> None:
    assert [entry.location for entry in site.search_entries if entry.location.startswith(url)] == []


def test_no_two_entries_have_the_same_text(site: Site) -> None:
    # Sources are the exception: one author may have written two works in a year.
    texts = Counter(_words(entry.text) for entry in site.search_entries if entry.kind != "source")
    assert [text for text, count in texts.items() if text and count > 1] == []


@pytest.mark.parametrize("stem", SECTIONS)
def test_a_cards_words_are_not_found_in_its_page_as_well(site: Site, stem: str) -> None:
    page = "\n".join(_words(entry.text) for entry in site.search_entries if entry.kind in ("page", "section"))
    cards = [entry for entry in _cards(site) if entry.location.startswith(f"{stem}/")]
    assert cards
    assert [entry.location for entry in cards if _words(entry.title) in page] == []


def test_a_cards_entry_is_its_question_and_answer_without_its_sources(site: Site) -> None:
    weights = _at(site, "attention/#card-attention-weights")
    assert weights.title == "How do the scores a_ij become weights w_ij?"
    assert weights.text.startswith("By a softmax over the keys: w_ij = exp(a_ij)/")
    assert [entry.location for entry in _cards(site) if "Link to this card" in entry.text] == []
    assert [entry.location for entry in _cards(site) if not (entry.title and entry.text)] == []


def test_no_title_has_a_space_before_a_punctuation_mark(site: Site) -> None:
    titles = [entry.title for entry in site.search_entries]
    assert [title for title in titles if re.search(r"\w [,.;:?!]( |$)", title)] == []


@pytest.mark.parametrize(
    ("location", "plain"),
    [
        ("rnns/#at-a-glance", "h_t"),
        ("rnns/#the-update", "W_xh x_t"),
        ("rnns/#card-rnn-update-formula", "W_xh x_t"),
        ("attention/#query-key-value", "w_ij"),
        ("attention/#scaled-dot-product-attention", "sqrt(d_k)"),
        ("gated-rnns/#the-lstm-equation-by-equation", "c_t"),
        ("milestones/#milestone-elman-network", "h_t"),
    ],
)
def test_formulas_are_found_as_plain_text(site: Site, location: str, plain: str) -> None:
    assert re.search(rf"(?<!\w){re.escape(plain)}(?![\w])", _at(site, location).text)


def test_the_table_of_contents_and_the_search_name_a_heading_alike(site: Site) -> None:
    titles = {entry.location: entry.title for entry in site.search_entries}
    named = [
        (text_of(link), titles[f"{page.url}{link['href']}"])
        for page in site.sections
        for link in page.soup.select("nav.md-nav--secondary a[href^='#']")
        if f"{page.url}{link['href']}" in titles
    ]
    assert len(named) > 50
    assert [pair for pair in named if pair[0] != pair[1]] == []
