"""The table: Anki reads it into a new collection, and any other program as plain text."""

import re
from html import unescape
from pathlib import Path
from typing import Any

from macros.deck_tsv import cards_tsv
from tests.deck.learner import Learner
from tests.deck.samples import note, side
from tests.site.built import Site

HEAD = ["#separator:tab", "#html:false", "#columns:Front\tBack\tTags", "#tags column:3", "#deck:The Revision Notebook"]


def _file(site: Site) -> Path:
    return site.folder / "deck" / "revision-notebook.tsv"


def _rows(site: Site) -> list[list[str]]:
    lines = _file(site).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_it_begins_with_the_settings_that_anki_reads(site: Site) -> None:
    assert _file(site).read_text(encoding="utf-8").splitlines()[: len(HEAD)] == HEAD


def test_every_card_is_a_line_of_three_columns(site: Site, cards: list[dict[str, Any]]) -> None:
    rows = _rows(site)
    assert len(rows) == len(cards)
    assert [row for row in rows if len(row) != 3 or not all(row)] == []


def test_it_is_plain_text_that_no_program_has_to_unquote(site: Site) -> None:
    sides = [text for row in _rows(site) for text in row[:2]]
    assert [text for text in sides if re.search(r'"|\\|\$|</?[a-z]+[ >]|&\w+;|  |^ | $', text)] == []


def test_anki_takes_every_card_into_a_new_collection(learner: Learner, site: Site, cards: list[Any]) -> None:
    assert learner.get_table(_file(site)) == {"new": len(cards)}
    rows = {row[0]: row for row in _rows(site)}
    for got in learner.notes():
        fields = [unescape(text) for text in got.fields]
        assert fields == rows[fields[0]][:2]
        assert " ".join(sorted(got.tags)) == " ".join(sorted(rows[fields[0]][2].split()))
    assert {deck.name for deck in learner.collection.decks.all_names_and_ids()} == {"Default", "The Revision Notebook"}


def test_the_same_table_again_changes_nothing(learner: Learner, site: Site, cards: list[Any]) -> None:
    learner.get_table(_file(site))
    assert learner.get_table(_file(site)) == {"duplicate": len(cards)}


def test_odd_signs_arrive_as_they_are(learner: Learner, tmp_path: Path) -> None:
    notes = [
        note("quotes", front=side('"All sum to 1." What is true?'), back=side('Rows do: "each" (not "all").')),
        note("hash", front=side("# means what?"), back=side("A\tcount;\na number, if x < y & z.")),
    ]
    file = tmp_path / "table.tsv"
    file.write_text(cards_tsv(notes, "A Notebook"), encoding="utf-8")
    assert learner.get_table(file) == {"new": 2}
    assert [[text.strip() for text in got.fields] for got in learner.notes()] == [
        ["“All sum to 1.” What is true?", "Rows do: “each” (not “all”)."],
        ["# means what?", "A count; a number, if x &lt; y &amp; z."],
    ]


def test_why_follows_the_answer() -> None:
    table = cards_tsv([note("state", why=side("It is read later."))], "A Notebook")
    assert table.splitlines()[-1].split("\t")[1].endswith(" Why: It is read later.")
