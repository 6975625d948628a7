"""The deck files of a build: `site/deck/cards.json` with its schema, the table, and the Anki package."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from macros.deck import Deck
from macros.deck_anki import NAME as APKG
from macros.deck_anki import cards_apkg
from macros.deck_dates import Ledger, contents, times
from macros.deck_json import NAME as JSON
from macros.deck_json import SCHEMA, cards_json
from macros.deck_media import Media, read_media
from macros.deck_note import Note, read_notes
from macros.deck_text import Formula
from macros.deck_tsv import NAME as TSV
from macros.deck_tsv import cards_tsv
from macros.sources import Source

FOLDER = "deck"


class About(NamedTuple):
    """What the files say of the site: its name, the license of its text, its absolute address (or "")."""

    title: str
    license: str
    home: str


@dataclass(frozen=True)
class DeckFiles:
    """What the files are made from."""

    notes: Sequence[Note]
    media: Media
    ledger: Ledger

    @cached_property
    def contents(self) -> dict[str, str]:
        """The marks of what a learner sees, by card id."""
        return contents(self.notes, self.media)

    def write(self, site: Path, about: About) -> None:
        """Write the files into the folder of the site, if there are any cards."""
        for name, content in self._files(about).items() if self.notes else ():
            (site / FOLDER).mkdir(parents=True, exist_ok=True)
            (site / FOLDER / name).write_bytes(content)

    def _files(self, about: About) -> dict[str, bytes]:
        changed = times(self.ledger, self.contents)
        return {
            JSON: cards_json(self.notes, about.title, about.license).encode(),
            SCHEMA.name: SCHEMA.read_bytes(),
            TSV: cards_tsv(self.notes, about.title).encode(),
            APKG: cards_apkg(self.notes, changed, self.media, about.title, about.home),
        }


def read_deck_files(
    deck: Deck, sources: Mapping[str, Source], formula: Formula, docs: Path, ledger: Ledger
) -> DeckFiles:
    """What the files of a deck are made from; `docs` is the folder of the pages and their pictures."""
    notes = read_notes(deck, sources, formula)

    def picture(address: str) -> bytes:
        file = docs / unquote(address)
        # A picture that is missing is reported as the broken link that it is.
        return file.read_bytes() if file.is_file() else b""

    return DeckFiles(notes, read_media(notes, picture), ledger)
