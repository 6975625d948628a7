"""The filter of the page of all cards: by kind and by section.

    <card-filter hidden>
    <form autocomplete="off">
    <label>Kind <select name="kind"><option value="">all kinds</option><option value="formula">formula (31)</option>…
    <label>Section <select name="section">…</select></label>
    <button type="button" class="md-button">Clear</button>
    </form>
    <p class="card-filter__count"></p>
    </card-filter>

Without JavaScript it stays hidden, and the page shows every card; `card-filter.js` shows it and makes it work.
"""

from collections import Counter

from macros.deck import Deck
from macros.flip_card import KINDS
from macros.templates import render


def render_filter(deck: Deck) -> str:
    """The filter for the cards of a deck, with the number of cards that each choice has."""
    counts = Counter(card.typed.kind for section in deck for card in section.cards)
    kinds = [(kind, counts[kind]) for kind in KINDS if counts[kind]]
    return render("card_filter.html", kinds=kinds, sections=deck)
