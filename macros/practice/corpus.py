"""The corpus: training sentences, and the splits that measure what was learned.

sentences     sentences as in training, none of them in it
combinations  a negator with a predicate that it never meets in training (one combination in six)
pairs         the same words in another order, the opposite label (`order.py`); their predicates never meet in training
gap-*         gaps of 4-8, 9-30 and 31-40 words, 120 sentences a length, negation and polarity in balance
opinion-*     the same with someone else's opinion in the gap
learner       `learner_sentences.txt`, written by hand before any training

Two sentences are the same if they differ only in the mark that ends them: none of the splits shares one with training.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from macros.practice import lexicon as lx
from macros.practice import order
from macros.practice.gaps import FAR, MID, NEAR, gap_sentence
from macros.practice.grammar import mix, negated
from macros.practice.sentence import Dice, Sentence, held_out, written

TRAINING, VALIDATION, TEST = 20_000, 2_000, 2_000
COMBINATIONS, PAIRS, PER_GAP = 1_500, 1_000, 120
REGIMES = {"short": 8, "long": 30}  # the longest gap in training
Splits = dict[str, list[Sentence]]


@dataclass(frozen=True)
class Corpus:
    """Training and validation sentences of one regime, and the test splits."""

    training: list[Sentence]
    validation: list[Sentence]
    splits: Splits


def make_corpus(regime: str, seed: int = 20) -> Corpus:
    """The corpus of a regime: the same at every call."""
    dice, seen = Dice(seed), set[tuple[str, ...]]()
    splits = _gap_splits(dice)
    splits["combinations"] = _take(_until(dice, negated, _combination_held_out), COMBINATIONS, set())
    splits["pairs"] = _pairs(dice)
    seen.update(sentence.key for split in splits.values() for sentence in split)
    usual = _take(_mixed(dice, mix(REGIMES[regime])), TRAINING + VALIDATION + TEST, seen)
    splits["sentences"] = usual[TRAINING + VALIDATION :]
    return Corpus(usual[:TRAINING], usual[TRAINING : TRAINING + VALIDATION], splits)


def read_learner(path: Path) -> list[Sentence]:
    """The hand-written sentences: a line each, + or - and the text."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] in ("+", "-")]
    return [Sentence(line[2:], line[0] == "+") for line in lines]


def _mixed(dice: Dice, shares: dict[Callable[[Dice], Sentence], int]) -> Iterator[Sentence]:
    makers = [maker for maker, share in shares.items() for _ in range(share)]
    while True:
        sentence = dice.pick(makers)(dice)
        if not _combination_held_out(sentence) and not _meeting_held_out(sentence):
            yield _finished(dice, sentence)


def _combination_held_out(sentence: Sentence) -> bool:
    return bool(sentence.combination) and held_out(*sentence.combination)  # type: ignore[misc]


def _meeting_held_out(sentence: Sentence) -> bool:
    return len(sentence.words) > 1 and held_out(*sentence.words, one_in=5)


def _until(dice: Dice, maker: Callable[[Dice], Sentence], wanted: Callable[[Sentence], bool]) -> Iterator[Sentence]:
    while True:
        sentence = maker(dice)
        if wanted(sentence):
            yield _finished(dice, sentence)


def _take(sentences: Iterable[Sentence], count: int, seen: set[tuple[str, ...]]) -> list[Sentence]:
    """The first `count` that are not in `seen`, which learns them."""
    taken: list[Sentence] = []
    for sentence in sentences:
        if (key := sentence.key) not in seen:
            seen.add(key)
            taken.append(sentence)
        if len(taken) == count:
            break
    return taken


def _finished(dice: Dice, sentence: Sentence) -> Sentence:
    if dice.chance(0.06):
        sentence = sentence.opened(dice.pick(lx.OPENERS))
    return replace(sentence, text=written(sentence.text + dice.pick((" .", " .", " !", ""))))


def _pairs(dice: Dice) -> list[Sentence]:
    """Pairs one after the other, so that sentences 2i and 2i + 1 belong together."""
    seen, pairs = set[tuple[str, ...]](), list[Sentence]()
    while len(pairs) < 2 * PAIRS:
        pair = order.pair(dice)
        if held_out(*pair[0].words, one_in=5) and pair[0].key not in seen and pair[1].key not in seen:
            seen.update(half.key for half in pair)
            pairs += [replace(half, text=written(f"{half.text} .")) for half in pair]
    return pairs


def _gap_splits(dice: Dice) -> Splits:
    splits = {name: _gaps(dice, gaps, False) for name, gaps in (("gap-near", NEAR), ("gap-mid", MID), ("gap-far", FAR))}
    return splits | {name: _gaps(dice, gaps, True) for name, gaps in (("opinion-mid", MID), ("opinion-far", FAR))}


def _gaps(dice: Dice, gaps: Iterable[int], opinion: bool) -> list[Sentence]:
    """For every length and each of the four cases as many sentences, all different."""
    found: list[Sentence] = []
    for gap in gaps:
        seen = set[tuple[str, ...]]()
        for flip, sign in ((True, True), (True, False), (False, True), (False, False)):
            made = (gap_sentence(dice, gap, flip, sign, opinion) for _ in iter(int, 1))
            known = (one for one in made if not _combination_held_out(one))
            found += [replace(one, text=written(f"{one.text} .")) for one in _take(known, PER_GAP // 4, seen)]
    return found
