"""When each card last changed: what lets Anki update a changed card and leave a learner's edits of the others alone.

    attention-weights: {content: "9f86d081884c7d65", changed: "2026-11-22T17:30:00Z"}

The ledger (`docs/_data/deck_dates.yml`, read and written by `deck_dates_file.py`) has such a line for every card.
`content` is a mark of what a learner sees of it. A card that is not in the ledger, or looks different now, counts as
changed just after everything in it; `make deck-dates` gives it a time. The line of a removed card stays, `retired`.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from macros.anki_note_type import content as note_type_content
from macros.deck_media import Media
from macros.deck_note import Note, rewritten

FILE = "deck_dates.yml"
# The id of the note type's own line among those of the cards.
NOTE_TYPE = ""
# Before every change of this notebook.
START = datetime(2026, 1, 1, tzinfo=UTC)
STEP = timedelta(seconds=1)


@dataclass(frozen=True)
class Entry:
    """A line of the ledger; the times are text such as `2026-11-22T17:30:00Z`, `retired` is empty for living cards."""

    content: str
    changed: str
    retired: str = ""


@dataclass(frozen=True)
class Ledger:
    """The lines by card id."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def newest(self) -> datetime:
        """The latest time in it."""
        return max([START, *(moment(entry.changed) for entry in self.entries.values())])


def moment(text: str) -> datetime:
    """A time of the ledger.

    Raises `ValueError` if the text is none.
    """
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def written(time: datetime) -> str:
    """A time as the ledger has it."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def contents(notes: Iterable[Note], media: Media) -> dict[str, str]:
    """The marks of what a learner sees, by card id and for the note type."""
    return {NOTE_TYPE: _mark(note_type_content()), **{note.id: _mark(*_seen(note, media)) for note in notes}}


def _seen(note: Note, media: Media) -> Iterator[str]:
    """What is seen of a card, whatever the address of the site."""

    def address(old: str) -> str:
        return media.names.get(old, old)

    yield from (rewritten(side.html, address) for side in (note.front, note.back, note.why))
    yield from (f"{source.label} {source.url}" for source in note.sources)
    yield from (note.address, note.kind)


def _mark(*parts: str) -> str:
    lines = "\n".join(" ".join(part.split()) for part in parts)
    return hashlib.sha256(lines.encode()).hexdigest()[:16]


def times(ledger: Ledger, now: Mapping[str, str]) -> dict[str, int]:
    """The time of the last change of everything in `now`, in Unix seconds."""
    later = ledger.newest + STEP
    return {name: int(_time(ledger, name, mark, later).timestamp()) for name, mark in now.items()}


def _time(ledger: Ledger, name: str, mark: str, later: datetime) -> datetime:
    entry = ledger.entries.get(name)
    return moment(entry.changed) if entry and entry.content == mark else later


def renewed(ledger: Ledger, now: Mapping[str, str], clock: Callable[[], datetime]) -> Ledger:
    """The ledger with a time for whatever is new or changed, and with the removed cards retired."""
    time = written(max(clock(), ledger.newest + STEP))
    living = {name: _entry(ledger.entries.get(name), mark, time) for name, mark in now.items()}
    removed = {
        name: replace(entry, retired=entry.retired or time)
        for name, entry in ledger.entries.items()
        if name not in living
    }
    return Ledger({**living, **removed})


def _entry(old: Entry | None, mark: str, time: str) -> Entry:
    return replace(old, retired="") if old and old.content == mark else Entry(mark, time)


def outdated(ledger: Ledger, now: Mapping[str, str]) -> str:
    """The sentence that the ledger is behind, or the empty string."""
    entries = renewed(ledger, now, lambda: START).entries
    behind = [name or "the note type" for name, entry in entries.items() if ledger.entries.get(name) != entry]
    if not behind:
        return ""
    some = ", ".join(behind[:5]) + (f" and {len(behind) - 5} more" if len(behind) > 5 else "")
    return f"{FILE}: the deck has changed ({some}): run `make deck-dates`, and commit the file."


def check_reuse(ledger: Ledger, now: Mapping[str, str], pages: Mapping[str, str]) -> Iterator[str]:
    """Sentences about cards whose id a removed card had; `pages` are the cards' pages by id."""
    for name, mark in now.items():
        entry = ledger.entries.get(name)
        if entry and entry.retired and entry.content != mark:
            yield (
                f"{pages[name]}: card '{name}' has the id of a card that was removed, and an id is never reused: give "
                f"this card another id, or, if it is that card come back, remove `retired` from its line in {FILE}."
            )
