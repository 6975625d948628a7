"""The corpus keeps its promises: labels, splits without a shared sentence, gaps of the length they claim."""

import re
from itertools import pairwise

import pytest

from macros.practice.corpus import REGIMES, Corpus, make_corpus
from macros.practice.gaps import dragged, gap_sentence
from macros.practice.lexicon import POSITIVE
from macros.practice.sentence import Dice, held_out
from macros.practice.tokens import is_mark, words_of
from macros.practice.vocabulary import opinions


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus("short")


def test_no_split_shares_a_sentence_with_training(corpus: Corpus) -> None:
    training = {sentence.key for sentence in corpus.training}
    assert len(training) == len(corpus.training)
    for sentences in (corpus.validation, *corpus.splits.values()):
        assert not [s.text for s in sentences if s.key in training]


def test_held_out_combinations_and_meetings_are_not_in_training(corpus: Corpus) -> None:
    assert all(held_out(*s.combination) for s in corpus.splits["combinations"] if s.combination)
    assert not [s for s in corpus.training if s.combination and held_out(*s.combination)]
    assert not [s for s in corpus.training if len(s.words) > 1 and held_out(*s.words, one_in=5)]


def test_a_pair_has_the_same_words_and_opposite_labels(corpus: Corpus) -> None:
    pairs = corpus.splits["pairs"]
    for one, other in zip(pairs[::2], pairs[1::2], strict=True):
        assert sorted(words_of(one.text)) == sorted(words_of(other.text))
        assert one.positive and not other.positive
        assert one.text != other.text


def gap_in(text: str, start: str, end: str) -> int:
    words = [word for word in words_of(text) if not is_mark(word)]
    return words.index(end) - words.index(start) - 1


@pytest.mark.parametrize("gap", [4, 5, 7, 8, 9, 17, 30, 40])
def test_a_gap_has_its_length(gap: int) -> None:
    assert gap_in(dragged(gap), "not", "good") == gap
    for seed in range(20):
        made = gap_sentence(Dice(seed), gap, True, True, opinion=bool(seed % 2), decoy=bool(seed % 3))
        assert made.combination
        assert gap_in(made.text, made.combination[0], made.words[0]) == gap


def test_a_longer_dragged_sentence_differs_only_in_the_gap() -> None:
    for shorter, longer in pairwise(range(8, 41, 3)):
        assert set(words_of(dragged(shorter))) <= set(words_of(dragged(longer)))


def opinions_in(text: str) -> int:
    # In "after work" the word is a noun, and no opinion.
    return sum(word in opinions() for word in words_of(text.replace("after work", "")))


def test_a_gap_split_holds_no_opinion_but_the_speakers(corpus: Corpus) -> None:
    for sentence in (*corpus.splits["gap-mid"], *corpus.splits["gap-far"]):
        assert opinions_in(sentence.text) == 1
    for sentence in corpus.splits["opinion-mid"]:
        assert opinions_in(sentence.text) == 2


def test_the_gap_splits_are_in_balance(corpus: Corpus) -> None:
    for gap in range(9, 31):
        one = [sentence for sentence in corpus.splits["gap-mid"] if sentence.gap == gap]
        assert len(one) == 120
        cases = [(s.negated, s.positive) for s in one]
        assert {cases.count(case) for case in cases} == {30}


# The label rule, read back from the sentences of a known shape, without the grammar that made them.
@pytest.mark.parametrize(
    ("shape", "decides"),
    [
        (r"(?:The|This|My|Our|Their) \w+ that .* was (\w+)[.!]?", 1),  # what others think, a negator in the clause
        (r"The \w+ was (\w+),? (?:but|yet) the \w+ was (\w+)[.!]?", 2),
        (r"Although the \w+ was (\w+), the \w+ was (\w+)[.!]?", 2),
        (r"The \w+ was (\w+) although the \w+ was (\w+)[.!]?", 1),
        (r"The \w+ was (\w+)\. However, the \w+ was (\w+)[.!]?", 2),
        (r"The \w+ was (\w+), not (\w+)[.!]?", 1),
        (r"The \w+ was not only (\w+) but also (\w+)[.!]?", 2),
    ],
)
def test_what_decides(shape: str, decides: int, corpus: Corpus) -> None:
    found = [(re.fullmatch(shape, s.text), s.positive) for s in corpus.training if not s.negated and not s.gap]
    decided = [(match[decides] in POSITIVE, positive) for match, positive in found if match]
    assert len(decided) > 10
    assert all(expected == positive for expected, positive in decided)


def test_one_negator_in_scope_flips(corpus: Corpus) -> None:
    shape = r"(?:The|This|My|Our|Their) \w+ (?:is|was) (?:not|never|hardly|barely|no longer) (\w+)( at all)?[.!]?"
    found = [(re.fullmatch(shape, s.text), s.positive) for s in corpus.training]
    flipped = [(match[1] not in POSITIVE, positive) for match, positive in found if match]
    assert len(flipped) > 100
    assert all(expected == positive for expected, positive in flipped)


def test_the_regimes_differ_in_the_longest_gap(corpus: Corpus) -> None:
    assert max(sentence.gap for sentence in corpus.training) == 8
    assert REGIMES == {"short": 8, "long": 30}
