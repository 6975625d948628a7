"""What a card says of its own past: `aliases`, its former ids, and `revision`, the day on which its meaning changed.

    <!--[[% call card("attention-weights", aliases=["softmax-weights"], revision="2026-11-22", …) %]]-->

A learner's progress is stored under ids: an alias hands on what was stored under a former id, and a revision shows the
card once more to those who learned what it said before.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

from macros.data import KEBAB
from macros.flip_card import Card

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def check_history(card: Card) -> Iterator[str]:
    """What is wrong with a card's aliases and revision by themselves, in sentences without the page's name."""
    for alias, count in Counter(card.aliases).items():
        if not KEBAB.fullmatch(alias):
            yield f"card '{card.id}' has the alias '{alias}', which is no id: write a former id as it was."
        elif alias == card.id:
            yield f"card '{card.id}' has its own id as an alias: name only former ids."
        elif count > 1:
            yield f"card '{card.id}' has the alias '{alias}' twice: once is enough."
    if card.revision and not _has_come(card.revision):
        yield (
            f"card '{card.id}' has the revision '{card.revision}', which is no day that has come: write the day on "
            'which its meaning changed, as in revision="2026-11-22".'
        )


def _has_come(text: str) -> bool:
    try:
        # Somewhere on Earth it is tomorrow already.
        return bool(ISO_DATE.fullmatch(text)) and date.fromisoformat(text) <= _today() + timedelta(days=1)
    except ValueError:
        return False


def _today() -> date:
    return datetime.now(UTC).date()


def check_aliases(cards: Mapping[str, Card], pages: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the aliases of all cards together; `pages` maps every living id to its page."""
    owners: dict[str, str] = {}
    for card in cards.values():
        for alias in dict.fromkeys(card.aliases):
            who = f"{pages[card.id]}: card '{card.id}' has the alias '{alias}', which is"
            if alias in pages and alias != card.id:
                yield f"{who} the id of a card in {pages[alias]}: name only ids that no card has any more."
            elif owners.setdefault(alias, card.id) != card.id:
                yield f"{who} an alias of card '{owners[alias]}' too: keep it at one of the two."
