"""A small deck, to be changed as an author would change it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from macros.deck_anki import cards_apkg
from macros.deck_media import Media
from macros.deck_note import Note, Reference
from macros.deck_text import Text

TITLE = "A Notebook"
# Unix seconds.
THEN, LATER = 1_700_000_000, 1_800_000_000


def note(card_id: str, section: str = "rnns", **changes: Any) -> Note:
    made = Note(
        id=card_id,
        section=section,
        title=f"About {section}",
        kind="definition",
        address=f"{section}/#card-{card_id}",
        group=f"{section}/start",
        revision="",
        aliases=(),
        front=Text(f"What is {card_id}?", f"What is {card_id}?"),
        back=Text(f"<p>It is {card_id}.</p>", f"It is {card_id}."),
        why=Text(),
        sources=(Reference("Elman 1990", "https://doi.org/10.1207/s15516709cog1402_1"),),
    )
    return replace(made, **changes)


def side(html: str) -> Text:
    return Text(html, html)


def package(
    notes: Sequence[Note],
    changed: Mapping[str, int] | None = None,
    *,
    media: Media | None = None,
    home: str = "",
) -> bytes:
    """The Anki package of notes; what is not in `changed` (and the note type, under "") is as it was then."""
    times = dict.fromkeys(("", *(each.id for each in notes)), THEN) | dict(changed or {})
    return cards_apkg(notes, times, media or Media(), TITLE, home)
