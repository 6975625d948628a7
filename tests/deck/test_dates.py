"""When a card has changed: whatever a learner sees counts, and nothing else."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.deck_dates import NOTE_TYPE, Entry, Ledger, contents, renewed, times
from macros.deck_dates_file import ledger_yaml, read_ledger
from macros.deck_media import Media, read_media
from macros.deck_note import Note, Reference
from macros.problems import Problems
from tests.deck.samples import note, side

OLD, NEW, LONG_AGO = "2026-11-22T17:00:00Z", "2026-12-24T08:00:00Z", "2025-01-01T00:00:00Z"
LEDGER = Ledger(
    {
        NOTE_TYPE: Entry("style", OLD),
        "gate": Entry("gate as it is", OLD),
        "state": Entry("state as it was", "2026-11-22T16:00:00Z"),
        "gone": Entry("gone", OLD),
    }
)
NOW = {NOTE_TYPE: "style", "gate": "gate as it is", "state": "state as it is", "new": "new"}


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _seconds(text: str) -> int:
    return int(_at(text).timestamp())


def _renewed(clock: str = NEW, **now: str) -> dict[str, Entry]:
    return dict(renewed(LEDGER, {**NOW, **now}, lambda: _at(clock)).entries)


def test_what_is_as_it_was_keeps_its_time() -> None:
    assert _renewed()["gate"] == LEDGER.entries["gate"]
    assert _renewed()[NOTE_TYPE] == LEDGER.entries[NOTE_TYPE]


def test_what_is_new_or_changed_gets_the_time_of_now() -> None:
    assert [_renewed()[name] for name in ("state", "new")] == [Entry("state as it is", NEW), Entry("new", NEW)]


def test_a_clock_that_was_set_back_does_not_make_a_change_older_than_the_others() -> None:
    assert _renewed(LONG_AGO)["new"].changed == "2026-11-22T17:00:01Z"


def test_a_removed_card_is_retired_and_stays_so() -> None:
    retired = _renewed()
    assert retired["gone"] == Entry("gone", OLD, retired=NEW)
    again = renewed(Ledger(retired), NOW, lambda: _at("2027-01-01T00:00:00Z")).entries
    assert again == retired


def test_a_card_that_comes_back_as_it_was_lives_with_its_old_time() -> None:
    back = renewed(Ledger(_renewed()), {**NOW, "gone": "gone"}, lambda: _at(NEW)).entries
    assert back["gone"] == LEDGER.entries["gone"]


def test_what_the_ledger_does_not_know_counts_as_changed_just_after_all_of_it() -> None:
    later = _seconds(OLD) + 1
    assert times(LEDGER, NOW) == {NOTE_TYPE: _seconds(OLD), "gate": _seconds(OLD), "state": later, "new": later}


def test_without_a_ledger_every_card_has_a_time() -> None:
    assert times(Ledger(), {"new": "new"}) == {"new": _seconds("2026-01-01T00:00:01Z")}


def test_the_file_gives_back_what_was_written(tmp_path: Path) -> None:
    ledger = Ledger(_renewed())
    (tmp_path / "deck_dates.yml").write_text(ledger_yaml(ledger), encoding="utf-8")
    problems = Problems()
    assert read_ledger(tmp_path, problems) == ledger
    assert problems.sentences == []


def _mark(made: Note, media: Media | None = None) -> str:
    return contents([made], media or Media())[made.id]


@pytest.mark.parametrize(
    "changes",
    [
        {"front": side("What is a state?")},
        {"back": side("It is <em>state</em>.")},
        {"why": side("Because.")},
        {"kind": "contrast"},
        {"address": "attention/#card-state"},
        {"sources": (Reference("Elman 1990", "https://example.org/"),)},
        {"sources": ()},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_a_learner_sees_counts(changes: dict[str, object]) -> None:
    assert _mark(replace(note("state"), **changes)) != _mark(note("state"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"back": side("<p>It is\n  state.</p>")},
        {"title": "About the RNN"},
        {"group": "rnns/end"},
        {"revision": "2026-11-22"},
        {"aliases": ("old-state",)},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_a_learner_does_not_see_on_the_card_does_not_count(changes: dict[str, object]) -> None:
    assert _mark(replace(note("state"), **changes)) == _mark(note("state"))  # type: ignore[arg-type]


def test_a_part_that_moves_to_the_other_side_counts() -> None:
    question, answer = (
        note("state", front=side("a b"), back=side("c")),
        note("state", front=side("a"), back=side("b c")),
    )
    assert _mark(question) != _mark(answer)


def test_another_picture_under_the_same_name_counts() -> None:
    made = note("cell", back=side('<img alt="" src="cell.svg">'))
    marks = {_mark(made, read_media([made], {"cell.svg": content}.__getitem__)) for content in (b"one", b"two")}
    assert len(marks) == 2
