"""Clauses: one predicate, perhaps one negator that has scope over it.

A clause's label is the polarity of its predicate, flipped by the negator.
"""

from macros.practice import lexicon as lx
from macros.practice.sentence import Dice, Sentence

COPULA_NEGATORS = ("not", "n't", "never", "hardly", "barely", "no longer")
THOUGHT_NEGATORS = ("do not", "do n't", "never")


def polar(dice: Dice, positive: bool | None = None) -> tuple[dict[str, tuple[str, ...]], bool]:
    """The adjectives of one polarity, and which it is."""
    chosen = dice.chance(0.5) if positive is None else positive
    return (lx.POSITIVE if chosen else lx.NEGATIVE), chosen


def adjective(dice: Dice, kind: str, positive: bool) -> str:
    """An adjective of that polarity that can describe this class of noun."""
    words, _ = polar(dice, positive)
    return dice.pick([word for word, kinds in words.items() if kind in kinds])


def two_adjectives(dice: Dice, kind: str, positive: bool) -> tuple[str, str]:
    """Two different adjectives of one polarity for this class of noun."""
    return dice.two([word for word, kinds in (lx.POSITIVE if positive else lx.NEGATIVE).items() if kind in kinds])


def thing(dice: Dice) -> tuple[str, str]:
    """A noun phrase and the class of its noun."""
    kind = dice.pick(lx.ANY)
    noun = dice.pick(lx.NOUNS[kind])
    return f"{dice.pick(lx.DETERMINERS[kind])} {noun}", kind


def subject(dice: Dice) -> tuple[str, str]:
    """A noun phrase, or "it"."""
    return ("it", dice.pick(("work", "place", "meal", "device", "event"))) if dice.chance(0.25) else thing(dice)


def copular(dice: Dice, negated: bool = False, positive: bool | None = None) -> Sentence:
    """As in "the film was (not) very good"."""
    phrase, kind = subject(dice)
    _, sign = polar(dice, positive)
    word = adjective(dice, kind, sign)
    be = dice.pick(("was", "was", "is"))
    if negated:
        return _negated_copula(dice, phrase, be, word, sign)
    very = f"{dice.pick(lx.VERY)} " if dice.chance(0.3) else ""
    return Sentence(f"{phrase} {be} {very}{word}", sign, words=(word,))


def _negated_copula(dice: Dice, phrase: str, be: str, word: str, sign: bool) -> Sentence:
    negator = dice.pick(COPULA_NEGATORS)
    very = dice.pick(("very ", "really ", "so ", "that ")) if negator in ("not", "n't") and dice.chance(0.25) else ""
    end = " at all" if not very and negator in ("not", "n't") and dice.chance(0.25) else ""
    return Sentence(f"{phrase} {be} {negator} {very}{word}{end}", not sign, (negator, word), (word,), negated=True)


def attributive(dice: Dice, negated: bool = False, positive: bool | None = None) -> Sentence:
    """As in "it was (not) a good film"."""
    kind = dice.pick([name for name in lx.ANY if name not in ("part", "meal")])
    _, sign = polar(dice, positive)
    word, noun = adjective(dice, kind, sign), dice.pick(lx.NOUNS[kind])
    start = f"{dice.pick(('it', 'this'))} {dice.pick(('was', 'is'))}"
    very = dice.pick(("very ", "really ")) if dice.chance(0.2) else ""
    article = "an" if (very or word)[0] in "aeiou" and not (very or word).startswith("use") else "a"
    if not negated:
        return Sentence(f"{start} {article} {very}{word} {noun}", sign, words=(word,))
    negator = dice.pick(("not", "n't", "never", "hardly"))
    return Sentence(
        f"{start} {negator} {article} {very}{word} {noun}", not sign, (negator, word), (word,), negated=True
    )


def feeling(dice: Dice, negated: bool = False, positive: bool | None = None) -> Sentence:
    """As in "I am (not) happy"."""
    _, sign = polar(dice, positive)
    word = dice.pick(lx.GLAD if sign else lx.SORRY)
    be = dice.pick(("i am", "i am", "i 'm", "i was", "we are", "we were", "she is", "he was", "they were"))
    about = (
        f" with {thing(dice)[0]}"
        if word in ("happy", "pleased", "satisfied", "disappointed") and dice.chance(0.3)
        else ""
    )
    if not negated:
        very = f"{dice.pick(lx.VERY)} " if dice.chance(0.3) else ""
        return Sentence(f"{be} {very}{word}{about}", sign, words=(word,))
    negator = dice.pick([n for n in COPULA_NEGATORS if n != "n't" or be.split()[1] not in ("am", "'m")])
    very = dice.pick(("very ", "really ", "so ")) if negator in ("not", "n't") and dice.chance(0.25) else ""
    end = " at all" if not very and not about and negator == "not" and dice.chance(0.25) else ""
    return Sentence(f"{be} {negator} {very}{word}{about}{end}", not sign, (negator, word), (word,), negated=True)


def verdict_verb(dice: Dice, negated: bool = False, positive: bool | None = None) -> Sentence:
    """As in "I liked the film", "I did not like the film"."""
    _, sign = polar(dice, positive)
    base = dice.pick(list(lx.LIKE if sign else lx.HATE))
    past = {**lx.LIKE, **lx.HATE}[base]
    who, (what, _) = dice.pick(("i", "i", "we")), thing(dice)
    really = "really " if dice.chance(0.2) else ""
    if not negated:
        return Sentence(f"{who} {really}{dice.pick((base, past))} {what}", sign, words=(base,))
    negator, verb = dice.pick((("not", f"did not {base}"), ("n't", f"did n't {base}"), ("not", f"do not {base}"),
                               ("n't", f"do n't {base}"), ("never", f"never {past}"), ("hardly", f"hardly {past}"),
                               ("no longer", f"no longer {base}")))  # fmt: skip
    return Sentence(f"{who} {verb} {what}", not sign, (negator, base), (base,), negated=True)


def event(dice: Dice, negated: bool = False, positive: bool | None = None) -> Sentence:
    """As in "the phone works", "it did not break"."""
    _, sign = polar(dice, positive)
    base = dice.pick(list(lx.WORKS if sign else lx.FAILS))
    third, past = {**lx.WORKS, **lx.FAILS}[base]
    who = f"{dice.pick(('the', 'my', 'this', 'our'))} {dice.pick(lx.NOUNS['device'])}" if dice.chance(0.8) else "it"
    again = " again" if not negated and dice.chance(0.2) else ""
    if not negated:
        return Sentence(f"{who} {dice.pick((third, past))}{again}", sign, words=(base,))
    negator, verb = dice.pick((("not", f"does not {base}"), ("n't", f"does n't {base}"), ("not", f"did not {base}"),
                               ("n't", f"did n't {base}"), ("never", f"never {dice.pick((third, past))}"),
                               ("no longer", f"no longer {third}")))  # fmt: skip
    return Sentence(f"{who} {verb}", not sign, (negator, base), (base,), negated=True)


def thought(dice: Dice, negated: bool = False, positive: bool | None = None) -> Sentence:
    """As in "I (do not) think that the film was good": the negator of the thought negates the verdict."""
    inner = copular(dice, positive=positive)
    that = "that " if dice.chance(0.6) else ""
    if not negated:
        return Sentence(
            f"i {dice.pick(('think', 'think', 'do think', 'thought'))} {that}{inner.text}",
            inner.positive,
            words=inner.words,
        )
    negator = dice.pick(THOUGHT_NEGATORS)
    text = f"i {negator} {'thought' if negator == 'never' else 'think'} {that}{inner.text}"
    return Sentence(text, not inner.positive, (f"{negator} think", inner.words[0]), inner.words, negated=True)


CLAUSES = (copular, copular, copular, attributive, feeling, feeling, verdict_verb, verdict_verb, event, thought)


def clause(dice: Dice, negated: bool = False, positive: bool | None = None) -> Sentence:
    """A clause of any shape; `positive` asks for the polarity of the predicate, before any negation."""
    return dice.pick(CLAUSES)(dice, negated, positive)
