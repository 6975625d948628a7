"""A card as the deck files have it: all that another program can use of it, and nothing of the page's looks.

    Note(id="attention-weights", section="attention", title="4. What is Attention?", kind="formula",
         address="attention/#card-attention-weights", front=Text(…), back=Text(…), why=Text(…),
         sources=(Reference("Bahdanau et al. 2014", "https://…"),), …)

Addresses are relative to the site's root, or absolute where they lead to another site.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from macros.deck import Deck, DeckCard, DeckSection
from macros.deck_text import Formula, Text, read_texts
from macros.moved_links import REFERENCE, TAG
from macros.sources import Source

ABSOLUTE = re.compile(r"[a-z]+:")


class Reference(NamedTuple):
    """A source: its short form, and where it is found."""

    label: str
    url: str


@dataclass(frozen=True)
class Note:
    """A card of the deck files; `section` is its page's stem and `title` the page's title."""

    id: str
    section: str
    title: str
    kind: str
    address: str
    group: str
    revision: str
    aliases: tuple[str, ...]
    front: Text
    back: Text
    why: Text
    sources: tuple[Reference, ...]


def read_notes(deck: Deck, sources: Mapping[str, Source], formula: Formula) -> list[Note]:
    """The notes of a deck; `formula` gives the TeX of a slot, as in `deck_text.py`."""
    return [_note(section, card, sources, formula) for section in deck for card in section.cards]


def _note(section: DeckSection, card: DeckCard, sources: Mapping[str, Source], formula: Formula) -> Note:
    typed = card.typed
    return Note(
        **{name: getattr(typed, name) for name in ("id", "kind", "revision", "aliases")},
        section=section.stem,
        title=section.title,
        address=section.address(card),
        group=card.group,
        sources=tuple(_reference(sources[key]) for key in typed.sources),
        **read_texts(card.html, section.url, formula)._asdict(),
    )


def _reference(source: Source) -> Reference:
    return Reference(source.label, source.url or f"sources/#{source.key}")


def from_base(address: str, base: str) -> str:
    """A note's address as seen from elsewhere: `base` is the way from there to the site's root."""
    return address if ABSOLUTE.match(address) else base + address


def rewritten(html: str, address: Callable[[str], str]) -> str:
    """A note's HTML with every address replaced by what `address` makes of it."""

    def in_tag(tag: re.Match[str]) -> str:
        return REFERENCE.sub(lambda found: found["before"] + address(found["address"]), tag.group())

    return TAG.sub(in_tag, html)
