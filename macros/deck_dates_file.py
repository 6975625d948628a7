"""Reads and writes `docs/_data/deck_dates.yml`, and renews it: `make deck-dates`.

note_type: {content: "5feceb66ffc86f38", changed: "2026-11-22T17:30:00Z"}
cards:
  attention-weights: {content: "9f86d081884c7d65", changed: "2026-11-22T17:30:00Z"}
  attention-sum: {content: "6b86b273ff34fce1", changed: "2026-11-22T17:30:00Z", retired: "2027-01-09T08:00:00Z"}
"""

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from macros.data import read_mapping, to_row
from macros.deck_dates import FILE, NOTE_TYPE, Entry, Ledger, moment, renewed
from macros.deck_files import DeckFiles
from macros.problems import ContentError, Problems

ROOT = Path(__file__).parent.parent
HEAD = """\
# When each card of the Anki deck last changed, and what it looked like then. `make deck-dates` writes this file: run it
# when cards were added, changed or removed, and commit it with them. Anki takes over only what is newer than what a
# learner has, so a card that keeps its time keeps the learner's own edits. Never remove a line: the id of a retired
# card is not used again.
"""
WRONG_TIME = "write it as in 2026-11-22T17:30:00Z, in quotes."


def read_ledger(data: Path, problems: Problems) -> Ledger:
    """The ledger in the folder `data`; an empty one where there is none yet, or none that can be read."""
    if not (data / FILE).is_file():
        return Ledger()
    try:
        content = read_mapping(data / FILE)
    except ContentError as error:
        problems.report(str(error))
        return Ledger()
    return Ledger(dict(_entries(content, problems)))


def _entries(content: dict[Any, Any], problems: Problems) -> Iterator[tuple[str, Entry]]:
    for name in content.keys() - {"note_type", "cards"}:
        problems.report(f"{FILE}: the file has an unknown entry '{name}': run `make deck-dates` on the file as it was.")
    cards = content.get("cards") or {}
    rows = [(NOTE_TYPE, content.get("note_type")), *(cards.items() if isinstance(cards, dict) else ())]
    for name, values in rows:
        who = f"card '{name}'" if name else "the note type"
        entry, wrong = to_row(Entry, values, FILE, name=who)
        ends = _check_times(entry) if entry else ()
        for sentence in [*wrong, *(f"{FILE}: {who} {end}" for end in ends)]:
            problems.report(sentence)
        if entry and not ends:
            yield str(name), entry


def _check_times(entry: Entry) -> list[str]:
    texts = {"changed": entry.changed, "retired": entry.retired or entry.changed}
    return [f"has the time '{text}' in '{name}': {WRONG_TIME}" for name, text in texts.items() if not _is_time(text)]


def _is_time(text: str) -> bool:
    try:
        return bool(moment(text))
    except ValueError:
        return False


def ledger_yaml(ledger: Ledger) -> str:
    """The file of a ledger: the cards in alphabetical order, so that each change is one line."""
    lines = [f"{name}: {_line(entry)}" for name, entry in sorted(ledger.entries.items()) if name != NOTE_TYPE]
    note_type = f"note_type: {_line(ledger.entries[NOTE_TYPE])}"
    return "\n".join([HEAD + note_type, "cards:", *(f"  {line}" for line in lines)]) + "\n"


def _line(entry: Entry) -> str:
    retired = f', retired: "{entry.retired}"' if entry.retired else ""
    return f'{{content: "{entry.content}", changed: "{entry.changed}"{retired}}}'


def _built() -> tuple[DeckFiles, Path]:
    """The deck as it is now, with the ledger as it is, and the ledger's file."""
    from mkdocs.commands.build import build as build_site
    from mkdocs.config import load_config

    from macros import build

    with tempfile.TemporaryDirectory() as folder:
        build_site(load_config(str(ROOT / "mkdocs.yml"), site_dir=folder, strict=True))
    now = build.current()
    assert now.deck_files
    return now.deck_files, now.data / FILE


def main() -> None:
    """Build the site, and renew the ledger with the cards found."""
    deck, file = _built()
    new = renewed(deck.ledger, deck.contents, lambda: datetime.now(UTC))
    changed = sum(deck.ledger.entries.get(name) != entry for name, entry in new.entries.items())
    file.write_text(ledger_yaml(new), encoding="utf-8")
    print(f"{FILE}: {changed} of {len(new.entries)} lines are new or changed")


if __name__ == "__main__":
    main()
