"""The deck: every card of the site, read from the finished pages, so that no card is written or rendered twice.

    DeckSection("attention", "attention/", "4. What is Attention?", (
        DeckCard(typed, "attention/the-weights", "<flip-card>…</flip-card>"), …))

Everything that holds all cards is made from it: the page of all cards (`cards_page.py`) and the deck files.
Formulas are still slots that hold their plain text (`equation.py`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.flip_card import Card

# What a page has of interest here, in its order: the headings, and the cards under them.
PART = re.compile(
    r'<h[1-3]\b[^>]*?\sid="(?P<heading>[^"]*)"'
    r'|(?P<card><flip-card>\s*<details id="card-(?P<id>[^"]*)">.*?</flip-card>)',
    re.DOTALL,
)


@dataclass(frozen=True)
class DeckCard:
    """A card as `typed` and as `html` of its page.

    `group` is the section's stem and the id of the nearest heading above: cards of one group may give each other away.
    """

    typed: Card
    group: str
    html: str

    @property
    def id(self) -> str:
        """The id as typed: without the prefix that it has in HTML."""
        return self.typed.id


@dataclass(frozen=True)
class DeckSection:
    """A page with cards: its stem (`attention`), its address in the site (`attention/`), its title as text."""

    stem: str
    url: str
    title: str
    cards: tuple[DeckCard, ...]

    def address(self, card: DeckCard) -> str:
        """The card's address relative to the site's root."""
        return f"{self.url}#card-{card.id}"


Deck = Sequence[DeckSection]


def read_section(stem: str, url: str, title: str, html: str, typed: Mapping[str, Card]) -> DeckSection:
    """The cards of a finished page; `typed` are all cards of the site by id."""
    return DeckSection(stem, url, title, tuple(_cards(stem, html, typed)))


def _cards(stem: str, html: str, typed: Mapping[str, Card]) -> Iterator[DeckCard]:
    heading = ""
    for part in PART.finditer(html):
        heading = part["heading"] or heading
        if part["card"]:
            yield DeckCard(typed[part["id"]], f"{stem}/{heading}", part["card"])
