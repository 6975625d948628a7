"""The committed ledger is that of the deck as it is: otherwise a changed card would not reach those who have it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.deck_dates import FILE, NOTE_TYPE, Ledger, moment
from macros.deck_dates_file import ledger_yaml, read_ledger
from macros.problems import Problems
from tests.deck.database import rows
from tests.site.built import ROOT, Site

DATA = ROOT / "docs" / "_data"


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    problems = Problems()
    ledger = read_ledger(DATA, problems)
    assert problems.sentences == []
    return ledger


def _used(site: Site, folder: Path) -> dict[str, int]:
    """The times that the package gives to its cards, and to its note type, in Unix seconds."""
    fields = rows(site, folder, "select flds, mod from notes")
    (models,) = (json.loads(text) for (text,) in rows(site, folder, "select models from col"))
    (note_type,) = models.values()
    return {NOTE_TYPE: note_type["mod"], **{text.partition("\x1f")[0]: mod for text, mod in fields}}


def _behind(ledger: Ledger, used: dict[str, int]) -> Iterator[str]:
    """What is new or changed (the build has given it a time of its own), and what was removed."""
    for name in {**ledger.entries, **used}:
        entry = ledger.entries.get(name)
        if not entry or (used.get(name) != moment(entry.changed).timestamp() and not entry.retired):
            yield name or "the note type"


def test_the_ledger_has_every_card_as_it_is(site: Site, tmp_path: Path, ledger: Ledger) -> None:
    if behind := list(_behind(ledger, _used(site, tmp_path))):
        pytest.fail(f"{FILE}: the deck has changed ({', '.join(behind)}): run `make deck-dates`, and commit the file.")


def test_the_file_is_as_it_would_be_written(ledger: Ledger) -> None:
    assert (DATA / FILE).read_text(encoding="utf-8") == ledger_yaml(ledger)
