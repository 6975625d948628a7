"""The real package in the real Anki: every card arrives, whole, in its deck, in its order."""

from pathlib import Path
from typing import Any

import pytest

from macros.deck_media import read_media
from tests.deck.learner import Learner
from tests.deck.samples import note, package, side
from tests.site.built import SECTIONS, Site

DECK = "The Revision Notebook"
PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def _package(site: Site) -> bytes:
    return (site.folder / "deck" / "revision-notebook.apkg").read_bytes()


def _labels(card: dict[str, Any]) -> list[str]:
    return [source["label"].replace("&", "&amp;") for source in card["sources"]]


def test_every_card_arrives_in_the_order_of_the_notebook(
    learner: Learner, site: Site, cards: list[dict[str, Any]]
) -> None:
    assert learner.get(_package(site)) == {"new": len(cards)}
    assert [note["Key"] for note in learner.notes()] == [card["id"] for card in cards]


def test_every_field_is_the_cards(learner: Learner, site: Site, cards: list[dict[str, Any]]) -> None:
    learner.get(_package(site))
    for got, card in zip(learner.notes(), cards, strict=True):
        sides = [card[name]["html"] for name in ("front", "back", "why")]
        assert [got[name] for name in ("Front", "Back", "Why")] == sides
        assert [label for label in _labels(card) if label not in got["Source"]] == []
        assert got["Section"] == card["title"].replace("&", "&amp;")
        assert [got["Spare 1"], got["Spare 2"]] == ["", ""]


def test_every_section_is_a_deck_below_the_notebooks_own(learner: Learner, site: Site, cards: list[Any]) -> None:
    learner.get(_package(site))
    titles = {card["section"]: card["title"] for card in cards}
    names = {deck.name for deck in learner.collection.decks.all_names_and_ids()}
    assert names == {"Default", DECK, *(f"{DECK}::{titles[stem]}" for stem in SECTIONS)}
    wrong = [card["id"] for card in cards if learner.deck_of(card["id"]) != f"{DECK}::{card['title']}"]
    assert wrong == []


def test_every_note_is_tagged_with_its_section_and_kind(learner: Learner, site: Site, cards: list[Any]) -> None:
    learner.get(_package(site))
    for got, card in zip(learner.notes(), cards, strict=True):
        kind, section = card["kind"], card["section"]
        assert got.tags == [f"revision-notebook::kind::{kind}", f"revision-notebook::section::{section}"]


def test_the_question_hides_what_the_answer_shows(learner: Learner, site: Site, cards: list[Any]) -> None:
    learner.get(_package(site))
    for card in cards:
        shown = learner.note(card["id"]).cards()[0]
        question, answer = shown.question(), shown.answer()
        assert card["front"]["html"] in question and card["back"]["html"] not in question
        parts = [card["front"]["html"], card["back"]["html"], card["why"]["html"], *_labels(card)]
        assert [part for part in parts if part not in answer] == []
        assert ("Why:" in answer) == bool(card["why"]["html"])


def test_no_field_and_no_medium_is_missing(learner: Learner, site: Site) -> None:
    learner.get(_package(site))
    report = learner.collection.media.check()
    assert [*report.missing, *report.unused] == []
    assert "{unknown" not in "".join(note.cards()[0].answer() for note in learner.notes())


def test_with_the_sites_address_known_every_note_leads_back_to_its_card(learner: Learner, published: Site) -> None:
    learner.get(_package(published))
    home = "https://example.org/notes/revision/"
    for got in learner.notes():
        _, _, fragment = got["Link"].partition(f'<a href="{home}')
        assert published.broken(published.home, fragment.partition('"')[0]) == ""
        assert f"#card-{got['Key']}" in fragment


@pytest.mark.parametrize("home", ["", "https://example.org/notes/"])
def test_links_within_the_site_are_text_where_its_address_is_unknown(learner: Learner, home: str) -> None:
    back = side('<p>See <a href="rnns/#update">the update</a> and <a href="https://a.org/x">a paper</a>.</p>')
    learner.get(package([note("state", back=back)], home=home))
    link = f'<a href="{home}rnns/#update">the update</a>' if home else "the update"
    assert learner.note("state")["Back"] == f'<p>See {link} and <a href="https://a.org/x">a paper</a>.</p>'
    shown = f'<a href="{home}rnns/#card-state">In the notebook</a>' if home else "rnns/#card-state"
    assert learner.note("state")["Link"] == shown


def test_a_picture_comes_with_its_card(learner: Learner) -> None:
    notes = [note("cell", back=side('<p><img alt="A cell" src="assets/images/cell.svg"></p>'))]
    media = read_media(notes, {"assets/images/cell.svg": PICTURE}.__getitem__)
    learner.get(package(notes, media=media))
    (name,) = media.files
    assert learner.note("cell")["Back"] == f'<p><img alt="A cell" src="{name}"></p>'
    assert (Path(learner.collection.media.dir()) / name).read_bytes() == PICTURE
    report = learner.collection.media.check()
    assert [*report.missing, *report.unused] == []
