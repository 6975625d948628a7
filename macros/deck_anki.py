r"""The Anki deck: `site/deck/revision-notebook.apkg`, which a learner imports, and imports again to update.

A note's GUID is made from its card's id, so that an update finds it; a note's time is that of its card's last change
(`deck_dates.py`), because Anki takes over what is newer and leaves all else alone, a learner's own edits included.
Every section is a deck below the notebook's own. Formulas are TeX in `\( \)` and `\[ \]`, which Anki's MathJax sets.
"""

import hashlib
import itertools
import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from html import escape
from typing import Any

import genanki

from macros.anki_note_type import note_type
from macros.apkg import package
from macros.deck_media import Media
from macros.deck_note import ABSOLUTE, Note, Reference, rewritten
from macros.deck_tsv import tags

NAME = "revision-notebook.apkg"
NAMESPACE = "revision-notebook"
# The first number for notes and cards: Anki reads it as a time in milliseconds, and gives others where it is taken.
FIRST_NUMBER = 1_763_829_120_000
UNREACHABLE_LINK = re.compile(r'<a href="(?![a-z]+:)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)


def guid(note: Note) -> str:
    """What Anki knows a note by: made from the card's first id, so that a renamed card stays the same note."""
    return str(genanki.guid_for(NAMESPACE, (note.aliases or (note.id,))[0]))


def deck_id(section: str) -> int:
    """What Anki knows a section's deck by; the notebook's own deck is the section with an empty name."""
    return int.from_bytes(hashlib.sha256(f"{NAMESPACE}/deck/{section}".encode()).digest()[:6])


def cards_apkg(notes: Sequence[Note], times: Mapping[str, int], media: Media, title: str, home: str) -> bytes:
    """The package.

    `times` are the last changes in Unix seconds, by id and under "" for the note type; `title` names the deck; `home`
    is the site's absolute address, or empty where that is unknown.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor, model = connection.cursor(), note_type()
        numbers = itertools.count(FIRST_NUMBER)
        genanki.Package(_decks(notes, model, title)).write_to_db(cursor, times[""], numbers)
        for position, note in enumerate(notes, 1):
            made = _note(note, model, position, media, home)
            made.write_to_db(cursor, times[note.id], deck_id(note.section), numbers)
        return package(connection, media.files)


def _decks(notes: Sequence[Note], model: Any, title: str) -> list[Any]:
    """The decks without notes: genanki would give all notes of a deck one time."""
    sections = {note.section: f"{title}::{note.title.replace('::', ':')}" for note in notes}
    decks = [genanki.Deck(deck_id(section), name) for section, name in {"": title, **sections}.items()]
    for deck in decks:
        deck.add_model(model)
    return decks


def _note(note: Note, model: Any, position: int, media: Media, home: str) -> Any:
    """The note; new cards come up in the order of their `position`."""
    return genanki.Note(model, fields(note, media, home), tags=tags(note), guid=guid(note), due=position)


def fields(note: Note, media: Media, home: str) -> list[str]:
    """The fields of a note, in the order of the note type; the last two are spare."""
    sides = [_html(side.html, media, home) for side in (note.front, note.back, note.why)]
    sources = ", ".join(_source(source, home) for source in note.sources)
    return [note.id, *sides, sources, _link(note.address, home), escape(note.title, quote=False), "", ""]


def _html(html: str, media: Media, home: str) -> str:
    named = rewritten(html, lambda address: media.names.get(address) or _absolute(address, home))
    return UNREACHABLE_LINK.sub(r"\1", named)


def _absolute(address: str, home: str) -> str:
    return address if ABSOLUTE.match(address) else home + address


def _source(source: Reference, home: str) -> str:
    label, url = escape(source.label, quote=False), _absolute(source.url, home)
    return f'<a href="{escape(url)}">{label}</a>' if ABSOLUTE.match(url) else label


def _link(address: str, home: str) -> str:
    """A link to the card in its section; where the site's address is unknown, the card's address within the site."""
    return f'<a href="{escape(home + address)}">In the notebook</a>' if home else escape(address)
