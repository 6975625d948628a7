"""The deck as MkDocs has it: the pages that cards come from, and the pages that show them all."""

from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

from macros import notebook
from macros.card_controls import with_controls
from macros.cards_page import PLACE, fill_place
from macros.deck import Deck, read_section
from macros.flip_card import Card
from macros.notebook_page import contents


def read_deck(pages: Sequence[Any], typed: Mapping[str, Card]) -> Deck:
    """The cards of the site's pages; `typed` are those cards by id. Call it before any page repeats others."""
    sections = [read_section(page.file.name, page.url, unescape(page.title), page.content, typed) for page in pages]
    return [section for section in sections if section.cards]


def fill_cards_page(page: Any, deck: Deck) -> None:
    """Put the deck into a page that has called `cards()`; any other page stays as it is."""
    if PLACE not in page.content:
        return
    page.content = with_controls(fill_place(page.content, deck, page.url))
    page.present_anchor_ids = notebook.anchor_ids(page.content)
    page.toc = contents(page.toc, [notebook.Heading(section.title, section.stem, 2) for section in deck])
