"""A sentence of the corpus, and the dice that its grammar throws."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random
from typing import TypeVar
from zlib import crc32

from macros.practice.tokens import MARKS, words_of

T = TypeVar("T")


@dataclass(frozen=True)
class Sentence:
    """A text and its label, with what the splits ask for.

    combination: negator and predicate, where one negates the other; words: the predicates; gap: the words between a
    negator's place and its adjective, where the sentence was built for that.
    """

    text: str
    positive: bool
    combination: tuple[str, str] | None = None
    words: tuple[str, ...] = ()
    gap: int = 0
    negated: bool = False

    @cached_property
    def key(self) -> tuple[str, ...]:
        """What makes it the same sentence as another: its words, whatever mark ends it."""
        return tuple(words_of(self.text.rstrip(MARKS + " ")))

    def opened(self, opener: str) -> "Sentence":
        """The sentence after an opening phrase."""
        return replace(self, text=f"{opener} {self.text}")


class Dice(Random):
    """A random source with the few throws that the grammar needs."""

    def pick(self, things: Sequence[T]) -> T:
        """One of them."""
        return things[int(self.random() * len(things))]

    def chance(self, share: float) -> bool:
        """True in this share of the throws."""
        return self.random() < share

    def two(self, things: Sequence[T]) -> tuple[T, T]:
        """Two different ones."""
        first = self.pick(things)
        return first, self.pick([thing for thing in things if thing != first])


def held_out(*words: str, one_in: int = 6) -> bool:
    """Whether a combination of words is kept out of training: one in `one_in`, whatever the run."""
    return crc32(" ".join(sorted(words)).encode()) % one_in == 0


def written(text: str) -> str:
    """The text as it is written: contractions and marks close up, a capital at the start, a single I."""
    text = re.sub(r" (n't|'m|'s|'re)\b", r"\1", text)
    text = re.sub(r" ([.,!?])", r"\1", text)
    text = re.sub(r"\bi\b", "I", text)
    return re.sub(r"(^|[.!?] )([a-z])", lambda start: start.group().upper(), text)
