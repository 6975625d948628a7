"""Reads and writes `docs/_data/deck_dates.yml`, and renews it: `make deck-dates`.

note_type: {content: "5feceb66ffc86f38", changed: "2026-11-22T17:30:00Z"}
cards:
  attention-weights: {content: "9f86d081884c7d65", changed: "2026-11-22T17:30:00Z"}
  attention-sum: {content: "6b86b273ff34fce1", changed: "2026-11-22T17:30:00Z", retired: "2027-01-09T08:00:00Z"}
"""

import logging
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from macros.data import read_mapping, spoken, to_row
from macros.deck_dates import FILE, NOTE_TYPE, Entry, Ledger, moment, renewed
from macros.deck_files import DeckFiles
from macros.problems import LOGGER, ContentError, Problems

ROOT = Path(__file__).parent.parent
HEAD = """\
# When each card of the Anki deck last changed, and what it looked like then. `make deck-dates` writes this file: run it
# when cards were added, changed or removed, and commit it with them. Anki takes over only what is newer than what a
# learner has, so a card that keeps its time keeps the learner's own edits. Never remove a line: the id of a retired
# card is not used again.
"""
CURE = "take the file as it was committed, and run `make deck-dates`."


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
        problems.report(f"{FILE}: the file has an unknown entry '{name}': {CURE}")
    cards = content.get("cards", {})
    if not isinstance(cards, dict):
        problems.report(f"{FILE}: the entry 'cards' is {spoken(cards)} instead of a mapping: {CURE}")
        cards = {}
    note_type = {NOTE_TYPE: content["note_type"]} if "note_type" in content else {}
    for name, values in {**note_type, **cards}.items():
        entry, wrong = _entry(values, f"card '{name}'" if name else "the note type")
        for sentence in wrong:
            problems.report(sentence)
        if entry and not wrong:
            yield str(name), entry


def _entry(values: Any, who: str) -> tuple[Entry | None, list[str]]:
    entry, wrong = to_row(Entry, values, FILE, name=who)
    texts = {"changed": entry.changed, "retired": entry.retired} if entry else {}
    times = [
        f"{FILE}: {who} has the time '{text}' in '{name}': write it as in 2026-11-22T17:30:00Z, in quotes."
        for name, text in texts.items()
        if text and not _is_time(text)
    ]
    return entry, [*wrong, *times]


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

    # Without MkDocs' own command line nobody would print what is wrong with the content.
    LOGGER.addHandler(logging.StreamHandler())
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
