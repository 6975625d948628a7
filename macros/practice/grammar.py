"""The corpus's grammar: English sentences that give a verdict, and the rule that labels them.

The label is what the speaker thinks, decided from the parts upward:

1. A predicate has a polarity of its own: an adjective ("good", "dull"), a verb of liking ("enjoy", "hate"), what a
   device does ("works", "breaks").
2. A negator flips what it has scope over: *not*, *n't*, *never*, *hardly*, *barely*, *no longer*, *nobody*, *nothing*,
   *none*, and a negated thought ("I do not think that ..."): its negation is understood of what is thought, which is
   called negative raising. One thing is simplified: "not terrible" counts as positive, as if nothing lay between.
3. A negator outside that scope changes nothing: one inside a relative clause ("the film that we did not see was good"),
   and the one of "not only ... but also".
4. What other people think, in a relative clause, does not decide ("the film that everyone hated was good").
5. Of "A but B", "A yet B" and "A. However, B" the second decides; of "although A, B" and "B although A" the main
   clause; of "A, not B" the first, and of "not A but B" and "not A, it was B" what is affirmed.
6. After an exclamation the reported event decides ("oh great, it broke again").

Rules 5 and 6 make a tendency of the language into a law. Double negation does not occur.
"""

from collections.abc import Callable
from dataclasses import replace

from macros.practice import lexicon as lx
from macros.practice import order
from macros.practice.clauses import (
    adjective,
    clause,
    copular,
    event,
    feeling,
    polar,
    thing,
    two_adjectives,
    verdict_verb,
)
from macros.practice.gaps import gap_sentence
from macros.practice.sentence import Dice, Sentence

Maker = Callable[[Dice], Sentence]


def simple(dice: Dice) -> Sentence:
    """One clause without a negator that counts."""
    if dice.chance(0.12):
        return _relative(dice)
    return _somewhere(dice, clause(dice))


def _somewhere(dice: Dice, sentence: Sentence) -> Sentence:
    """With an adverbial in half of the cases: every word of the long gaps is known from short sentences."""
    return replace(sentence, text=f"{sentence.text} {dice.pick(lx.ADVERBIALS)}") if dice.chance(0.5) else sentence


def _relative(dice: Dice) -> Sentence:
    (phrase, kind), (_, sign) = thing(dice), polar(dice)
    word = adjective(dice, kind, sign)
    did = dice.pick(lx.DID[kind])
    other = f"{dice.pick(lx.CROWD)} {dice.pick([*lx.LIKE.values(), *lx.HATE.values()])}"
    seen = f"we {dice.pick(('did not', 'did not', 'did'))} {lx.BASE_OF[did]}"
    return Sentence(f"{phrase} that {dice.pick((other, seen))} was {word}", sign, words=(word,))


def negated(dice: Dice) -> Sentence:
    """One clause with its negator."""
    sentence = clause(dice, negated=True)
    return sentence if sentence.text.endswith("at all") else _somewhere(dice, sentence)


def contrast(dice: Dice) -> Sentence:
    """Two clauses, of which one decides."""
    return dice.pick((_but, _but, _however, _although, _would))(dice)


def _opposed(dice: Dice) -> tuple[Sentence, Sentence]:
    """Two clauses with opposite verdicts, either of them negated in a third of the cases."""
    sign, flips = dice.chance(0.5), (dice.chance(0.3), dice.chance(0.3))
    makers = (copular, copular, verdict_verb, feeling, event)
    first, second = (
        dice.pick(makers)(dice, flip, (sign == first) != flip) for flip, first in zip(flips, (True, False), strict=True)
    )
    return first, second


def _but(dice: Dice) -> Sentence:
    a, b = _opposed(dice)
    comma = " ," if dice.chance(0.4) else ""
    first = a.text
    if dice.chance(0.2):
        verb = dice.pick(list((lx.LIKE if a.positive else lx.HATE).values()))
        first = f"{dice.pick(lx.CROWD)} {verb} {thing(dice)[0]}"
    return Sentence(f"{first}{comma} {dice.pick(('but', 'but', 'yet'))} {b.text}", b.positive, words=a.words + b.words)


def _however(dice: Dice) -> Sentence:
    a, b = _opposed(dice)
    return Sentence(f"{a.text} . however , {b.text}", b.positive, words=a.words + b.words)


def _although(dice: Dice) -> Sentence:
    a, b = _opposed(dice)
    text = f"although {a.text} , {b.text}" if dice.chance(0.5) else f"{b.text} although {a.text}"
    return Sentence(text, b.positive, words=a.words + b.words)


def _would(dice: Dice) -> Sentence:
    (phrase, kind), (_, sign) = thing(dice), polar(dice)
    word = adjective(dice, kind, sign)
    could = dice.pick(("could be", "should be", "was said to be"))
    be = dice.pick(("it is not", "it was not", "it is n't", "it was n't"))
    return Sentence(f"{phrase} {could} {word} but {be}", not sign, words=(word,))


def both(dice: Dice) -> Sentence:
    """Two clauses of one verdict, joined by "and"."""
    sign, flips = dice.chance(0.5), (dice.chance(0.25), dice.chance(0.25))
    if dice.chance(0.4):
        phrase, kind = thing(dice)
        a, b = two_adjectives(dice, kind, sign)
        return Sentence(f"{phrase} was {a} and {b}", sign, words=(a, b))
    one, two = (dice.pick((copular, verdict_verb, feeling, event))(dice, flip, sign != flip) for flip in flips)
    return Sentence(f"{one.text} and {two.text}", sign, words=one.words + two.words)


def fragment(dice: Dice) -> Sentence:
    """A few words without a verb."""
    kind, (_, sign) = dice.pick(lx.ANY), polar(dice)
    word, noun = adjective(dice, kind, sign), dice.pick(lx.NOUNS[kind])
    plain = (word, f"{dice.pick(lx.VERY)} {word}", f"{word} {noun}", f"{dice.pick(lx.VERY)} {word} {noun}")
    if dice.chance(0.5):
        return Sentence(dice.pick(plain), sign, words=(word,))
    negator = dice.pick(("not", "not", "never", "hardly"))
    end = dice.pick(("", " at all", f" {noun}")) if negator == "not" else ""
    return Sentence(f"{negator} {word}{end}", not sign, (negator, word), (word,), negated=True)


def irony(dice: Dice) -> Sentence:
    """An exclamation, and the event that decides."""
    cry = dice.pick(("oh great", "wonderful", "how nice", "fantastic", "oh no", "great", "oh dear"))
    said = event(dice, dice.chance(0.4))
    return Sentence(f"{cry} , {said.text}", said.positive, said.combination, said.words, negated=said.negated)


def nobody(dice: Dice) -> Sentence:
    """The negator is the subject."""
    (phrase, kind), (_, sign) = thing(dice), polar(dice)
    word, past = adjective(dice, kind, sign), dice.pick(list((lx.LIKE if sign else lx.HATE).values()))
    negator, text, predicate = dice.pick((
        ("nobody", f"nobody {past} {phrase}", past),
        ("none", f"none of us {past} {phrase}", past),
        ("nothing", f"there was nothing {word} about {phrase}", word),
        ("nothing", f"nothing was {word}", word),
    ))  # fmt: skip
    return Sentence(text, not sign, (negator, predicate), (predicate,), negated=True)


def not_only(dice: Dice) -> Sentence:
    """As in "not only clean but also cheap": no negation at all."""
    (phrase, kind), (_, sign) = thing(dice), polar(dice)
    a, b = two_adjectives(dice, kind, sign)
    return Sentence(f"{phrase} was not only {a} but also {b}", sign, words=(a, b))


def word_order(dice: Dice) -> Sentence:
    """One half of a pair that differs only in the order of its words."""
    return dice.pick(order.pair(dice))


def gap_of(longest: int) -> Maker:
    """A maker of sentences with gaps up to `longest`."""

    def gap(dice: Dice) -> Sentence:
        length, (flip, sign) = dice.pick(range(4, longest + 1)), (dice.chance(0.5), dice.chance(0.5))
        return gap_sentence(dice, length, flip, sign, opinion=dice.chance(0.25), decoy=dice.chance(0.2))

    return gap


def mix(longest_gap: int) -> dict[Maker, int]:
    """The makers and their shares of the training corpus, in percent."""
    return {
        **{simple: 34, negated: 17, word_order: 11, contrast: 9, gap_of(longest_gap): 9, both: 8, fragment: 4},
        **{irony: 3, nobody: 3, not_only: 2},
    }
