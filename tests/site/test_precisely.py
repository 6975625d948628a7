"""The "Precisely" notes: what short notes say wrongly or too strongly, what is true, and by which source."""

import pytest
from bs4 import Tag

from tests.site.built import SECTIONS, Site, text_of

# What is corrected → page → the words of short notes that the correction quotes.
REQUIRED = [
    ("recurrence in Transformers", "why", "Transformers combine RNN ideas (sequence) and attention (context)"),
    ("recurrence in Transformers", "transformers", "Transformers combine both efficiently"),
    ("missing sum index", "attention", "a sum without an index"),
    ("query and keys", "attention", "between query hi (current state) and keys hj (all states)"),
    ("dates", "milestones", "RNNs: ~2015 (LSTMs). Attention: ~2017."),
    ("solving", "gated-rnns", "solving long-term dependency issues"),
    ("outperforming", "transformers", "outperforming RNNs"),
]
WHAT_THEY_SAY, WHAT_IS_TRUE = "Short notes usually say:", "What is true:"


def _notes(site: Site, stem: str) -> list[Tag]:
    return site.page(stem).article.select(".admonition.precisely")


@pytest.mark.parametrize(("what", "stem", "quoted"), REQUIRED)
def test_what_the_seed_says_wrongly_is_quoted_and_corrected_with_a_source(
    site: Site, what: str, stem: str, quoted: str
) -> None:
    notes = [note for note in _notes(site, stem) if quoted in text_of(note).partition(WHAT_IS_TRUE)[0]]
    assert len(notes) == 1, what
    assert notes[0].select("a.footnote-ref"), what


@pytest.mark.parametrize("stem", SECTIONS)
def test_every_note_says_what_is_said_and_what_is_true(site: Site, stem: str) -> None:
    for note in _notes(site, stem):
        title, said, true = (text_of(tag) for tag in note.find_all("p", recursive=False)[:3])
        assert title.startswith("Precisely: ")
        assert said.startswith(WHAT_THEY_SAY)
        assert true.startswith(WHAT_IS_TRUE)


@pytest.mark.parametrize("stem", SECTIONS)
def test_every_note_has_a_source(site: Site, stem: str) -> None:
    assert [text_of(note)[:80] for note in _notes(site, stem) if not note.select("a.footnote-ref")] == []


@pytest.mark.parametrize("stem", SECTIONS)
def test_every_footnote_of_a_section_is_a_work_on_the_sources_page(site: Site, stem: str) -> None:
    page, known = site.page(stem), site.page("sources").ids
    keys = [str(item["id"]).removeprefix("fn:") for item in page.article.select(".footnote li[id]")]
    assert keys
    assert [key for key in keys if key not in known] == []


def test_every_source_on_the_sources_page_says_what_it_is_cited_for_and_when_checked(site: Site) -> None:
    for item in site.page("sources").article.select("ul.sources > li"):
        assert item.get("id")
        assert len(text_of(item, without={"sources__checked"}).split()) > 8
        assert text_of(*item.select(".sources__checked")).startswith("Checked: ")
