"""The page of all cards: the `cards` macro.

It leaves a place in its page, which is filled once every page is finished (`macros/deck_pages.py`):

    <section class="deck-section" data-section="attention" data-title="4. What is Attention?">
    <h2 id="attention">4. What is Attention?</h2>
    <ol class="deck-cards">
    <li class="deck-card" data-kind="formula" data-group="attention/the-weights" data-href="../attention/#card-…">
    <flip-card>… as on the page of its section …</flip-card>
    <p class="deck-meta">formula · <a href="../attention/#card-…">in its section</a></p>
    </li>
    </ol>
    </section>

`data-revision` and `data-aliases` stand only where the author gave them. The study page reads the cards from here.
"""

from macros.card_filter import render_filter
from macros.deck import Deck, DeckCard, DeckSection
from macros.moved_links import moved, up_to_root
from macros.templates import render

PLACE = '<div class="deck"></div>'


def fill_place(html: str, deck: Deck, url: str) -> str:
    """The page's HTML with the cards in their place; `url` is its address relative to the site's root."""
    return html.replace(PLACE, render_cards(deck, url))


def render_cards(deck: Deck, url: str) -> str:
    """The filter, and the cards by section."""
    filled = [section for section in deck if section.cards]

    def html_of(section: DeckSection, card: DeckCard) -> str:
        return moved(card.html, section.url, url, keep=f"card-{card.id}")

    return render_filter(filled) + render("cards_page.html", sections=filled, root=up_to_root(url), html_of=html_of)
