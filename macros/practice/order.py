"""Pairs of sentences with the same words in another order and the opposite label.

    the food was good but the service was bad    negative
    the food was bad but the service was good    positive

A model that only counts words gives both the same verdict, so exactly one of the two is wrong.
"""

from collections.abc import Callable

from macros.practice import lexicon as lx
from macros.practice.clauses import adjective, thing, two_adjectives
from macros.practice.sentence import Dice, Sentence

Pair = tuple[Sentence, Sentence]


def pair(dice: Dice) -> Pair:
    """A pair of any pattern."""
    return dice.pick(PATTERNS)(dice)


def _both(positive: str, negative: str, *words: str) -> Pair:
    return Sentence(positive, True, words=words), Sentence(negative, False, words=words)


def _opposites(dice: Dice) -> tuple[str, str, str, str]:
    """Two noun phrases, and a good and a bad adjective that can each describe both."""
    (one, kind), (other, second) = thing(dice), thing(dice)
    both = {kind, second}
    good, bad = (
        dice.pick([w for w, kinds in words.items() if both <= {*kinds}]) for words in (lx.POSITIVE, lx.NEGATIVE)
    )
    return (one, other, good, bad) if one != other else _opposites(dice)


def _but(dice: Dice) -> Pair:
    one, other, good, bad = _opposites(dice)
    but = dice.pick(("but", ", but", "yet"))
    return _both(f"{one} was {bad} {but} {other} was {good}", f"{one} was {good} {but} {other} was {bad}", good, bad)


def _however(dice: Dice) -> Pair:
    one, other, good, bad = _opposites(dice)
    return _both(
        f"{one} was {bad} . however , {other} was {good}", f"{one} was {good} . however , {other} was {bad}", good, bad
    )


def _although(dice: Dice) -> Pair:
    one, other, good, bad = _opposites(dice)
    return _both(
        f"although {one} was {bad} , {other} was {good}", f"although {one} was {good} , {other} was {bad}", good, bad
    )


def _although_after(dice: Dice) -> Pair:
    one, other, good, bad = _opposites(dice)
    return _both(
        f"{one} was {good} although {other} was {bad}", f"{one} was {bad} although {other} was {good}", good, bad
    )


def _of_one(dice: Dice) -> tuple[str, str, str]:
    phrase, kind = thing(dice)
    return phrase, adjective(dice, kind, True), adjective(dice, kind, False)


def _affirmed_first(dice: Dice) -> Pair:
    phrase, good, bad = _of_one(dice)
    start = dice.pick((f"{phrase} was ", ""))
    return _both(f"{start}{good} , not {bad}", f"{start}{bad} , not {good}", good, bad)


def _affirmed_second(dice: Dice) -> Pair:
    phrase, good, bad = _of_one(dice)
    return _both(f"{phrase} was not {bad} , it was {good}", f"{phrase} was not {good} , it was {bad}", good, bad)


def _not_but(dice: Dice) -> Pair:
    phrase, kind = thing(dice)
    sign = dice.chance(0.5)
    a, b = two_adjectives(dice, kind, sign)
    start = dice.pick((f"{phrase} was ", ""))
    affirmed, denied = f"{start}not {a} but {b}", f"{start}{dice.pick((f'{a} but not {b}', f'{b} but not {a}'))}"
    return _both(affirmed, denied, a, b) if sign else _both(denied, affirmed, a, b)


def _relative(dice: Dice) -> Pair:
    phrase, kind = thing(dice)
    sign, did = dice.chance(0.5), lx.BASE_OF[dice.pick(lx.DID[kind])]
    word = adjective(dice, kind, sign)
    who = dice.pick(("we", "they", *lx.PEOPLE))
    outside = f"{phrase} that {who} did not {did} was {word}"
    inside = f"{phrase} that {who} did {did} was not {word}"
    return _both(outside, inside, did, word) if sign else _both(inside, outside, did, word)


PATTERNS: tuple[Callable[[Dice], Pair], ...] = (
    *(_but, _however, _although, _although_after, _affirmed_first, _affirmed_second, _not_but, _not_but, _relative),
)
