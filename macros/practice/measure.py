"""How often a trained model is right: on every split, by the length of the gap, and how sure it is when it is wrong."""

import math
from dataclasses import dataclass
from statistics import mean

from macros.practice.corpus import Corpus
from macros.practice.gaps import FAR, MID, NEAR
from macros.practice.models import Model
from macros.practice.sentence import Sentence
from macros.practice.tokens import UNKNOWN_ID
from macros.practice.train import Data, encoded, logits_of

GAPS = (*NEAR, *MID, *FAR)
# A wrong verdict with a probability beyond this is called sure.
SURE = 0.95


@dataclass(frozen=True)
class Examples:
    """Sentences and what a model gets of them."""

    sentences: list[Sentence]
    data: Data


@dataclass(frozen=True)
class Measured:
    """What was measured of one trained model."""

    accuracy: dict[str, float]
    by_gap: list[float]
    loss: float
    sure_when_wrong: float


def examples_of(corpus: Corpus, vocabulary: dict[str, int]) -> dict[str, Examples]:
    """The splits by name, and `validation`."""
    all_splits = {**corpus.splits, "validation": corpus.validation}
    return {name: Examples(sentences, encoded(sentences, vocabulary)) for name, sentences in all_splits.items()}


def measure(model: Model, examples: dict[str, Examples]) -> Measured:
    """Every measure of one trained model."""
    margins = {name: _margins(model, given.data) for name, given in examples.items()}
    loss = mean(math.log1p(math.exp(-abs(m))) + max(-m, 0.0) for m in margins.pop("validation"))
    by_gap = _by_gap(examples, margins)
    return Measured(_accuracies(examples, margins), by_gap, loss, _sure_when_wrong(margins["learner"]))


def _margins(model: Model, data: Data) -> list[float]:
    """The logit in favor of the right label: above 0 where the verdict is right."""
    return [logit if label else -logit for logit, (_, label) in zip(logits_of(model, data), data, strict=True)]


def _accuracies(examples: dict[str, Examples], margins: dict[str, list[float]]) -> dict[str, float]:
    """Share of right verdicts by split; also `both` of a pair, and `learner-known`: no word unknown."""
    right = {name: [margin > 0 for margin in found] for name, found in margins.items()}
    known = [UNKNOWN_ID not in ids for ids, _ in examples["learner"].data]
    right["learner-known"] = [ok for ok, all_known in zip(right["learner"], known, strict=True) if all_known]
    pairs = right["pairs"]
    right["both"] = [a and b for a, b in zip(pairs[::2], pairs[1::2], strict=True)]
    return {name: round(mean(found), 4) for name, found in right.items()}


def _by_gap(examples: dict[str, Examples], margins: dict[str, list[float]]) -> list[float]:
    """Share of right verdicts for each gap from 4 to 40."""
    right: dict[int, list[bool]] = {gap: [] for gap in GAPS}
    for name in ("gap-near", "gap-mid", "gap-far"):
        for sentence, margin in zip(examples[name].sentences, margins[name], strict=True):
            right[sentence.gap].append(margin > 0)
    return [round(mean(found), 4) for found in right.values()]


def _sure_when_wrong(margins: list[float]) -> float:
    """Share of the wrong verdicts that are beyond `SURE`; 0 if none is wrong."""
    limit = math.log(SURE / (1 - SURE))
    wrong = [margin < -limit for margin in margins if margin <= 0]
    return round(mean(wrong), 4) if wrong else 0.0
