"""The deck as MkDocs has it: the pages that cards come from, the pages that show them all, and the deck files."""

from html import unescape
from pathlib import Path
from typing import Any

from macros import notebook
from macros.build import Build
from macros.card_controls import with_controls
from macros.card_history import check_aliases
from macros.cards_page import PLACE, fill_place
from macros.deck import Deck, read_section
from macros.deck_dates import check_reuse
from macros.deck_dates_file import read_ledger
from macros.deck_files import About, read_deck_files
from macros.notebook_page import contents


def collect_cards(now: Build, docs: Path) -> None:
    """Collect the cards of the finished pages, and check what no page knows by itself.

    Call it before any page repeats others.
    """
    now.deck = [section for section in (_section(page, now) for page in now.pages) if section.cards]
    ledger = read_ledger(now.data, now.problems)
    now.deck_files = read_deck_files(now.deck, now.sources, now.equations.formula, docs, ledger)
    reused = check_reuse(ledger, now.deck_files.contents, now.cards)
    for sentence in [*check_aliases(now.typed, now.cards), *reused]:
        now.problems.report(sentence)


def _section(page: Any, now: Build) -> Any:
    return read_section(page.file.name, page.url, unescape(page.title), page.content or "", now.typed)


def fill_cards_page(page: Any, deck: Deck) -> None:
    """Put the deck into a page that has called `cards()`; any other page stays as it is."""
    if PLACE not in page.content:
        return
    page.content = with_controls(fill_place(page.content, deck, page.url))
    page.present_anchor_ids = notebook.anchor_ids(page.content)
    page.toc = contents(page.toc, [notebook.Heading(section.title, section.stem, 2) for section in deck])


def write_deck(now: Build, config: Any) -> None:
    """Write the deck files into the site."""
    if now.deck_files:
        about = About(config.site_name, config.copyright or "", config.site_url or "")
        now.deck_files.write(Path(config.site_dir), about)
