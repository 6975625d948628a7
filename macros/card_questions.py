"""The questions of all cards so far, so that a new one can be compared with those that may ask the same.

To compare each with each would cost the square of their number. Two questions that are nearly alike share words, so a
question is compared only with those that share one of its rarest words.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from macros.card_rules import plain_question

LOOKED_UP = 4


@dataclass
class Questions:
    """Questions by card id, in the order in which they were added."""

    _asked: dict[str, str] = field(default_factory=dict)
    _by_word: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, card_id: str, question: str) -> None:
        """Add a card's question; of two cards with one id the first counts."""
        if card_id not in self._asked:
            self._asked[card_id] = question
            for word in _words(question):
                self._by_word[word].append(card_id)

    def near(self, question: str) -> dict[str, str]:
        """The questions that share one of the four rarest words with this one, by card id."""
        known = sorted((len(self._by_word[word]), word) for word in _words(question) if word in self._by_word)
        near = dict.fromkeys(card_id for _, word in known[:LOOKED_UP] for card_id in self._by_word[word])
        return {card_id: self._asked[card_id] for card_id in near}


def _words(question: str) -> set[str]:
    return set(plain_question(question).split())
