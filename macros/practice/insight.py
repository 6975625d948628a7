"""What the page shows from inside the models, measured over many sentences, not chosen by eye.

gradients        how much the state k words back still moves the logit: vanishing, measured
negation_units   the units of a recurrent model that respond most to a negator
attention        where attention weights fall in negated sentences
"""

from statistics import mean

import torch
from torch import Tensor

from macros.practice.corpus import PER_GAP
from macros.practice.gaps import gap_sentence
from macros.practice.models import Model
from macros.practice.sentence import Dice, Sentence, written
from macros.practice.tokens import UNKNOWN_ID, words_of

STEPS_BACK, GRADIENT_SENTENCES, UNITS = 25, 80, 8
_NEGATORS = ("not", "n't", "never")


def ids_of(text: str, vocabulary: dict[str, int]) -> Tensor:
    """The words' ids as a batch of one, [1, n]."""
    return torch.tensor([[vocabulary.get(word, UNKNOWN_ID) for word in words_of(text)]])


def gradients(model: Model, sentences: list[Sentence], vocabulary: dict[str, int]) -> list[float]:
    """|∂z/∂h_{n-k}| by k = 0 … 25, relative to k = 0: the geometric mean over 80 sentences; ∂c for an LSTM."""
    long = [sentence for sentence in sentences if len(words_of(sentence.text)) > STEPS_BACK]
    some = long[:: len(long) // GRADIENT_SENTENCES][:GRADIENT_SENTENCES]
    logs = torch.stack([_log_norms(model, ids_of(sentence.text, vocabulary)) for sentence in some])
    return [float(f"{value:.3g}") for value in (logs - logs[:, :1]).mean(0).exp().tolist()]


def _log_norms(model: Model, ids: Tensor) -> Tensor:
    """Logarithms of the norms for k = 0 ... 25."""
    reading = model(ids)
    found = torch.autograd.grad(reading.logit.sum(), list(reading.memory))
    norms = torch.stack([gradient.norm() for gradient in reversed(found)])[: STEPS_BACK + 1]
    return norms.clamp_min(1e-300).log()


@torch.no_grad()
def negation_units(model: Model, vocabulary: dict[str, int]) -> list[int]:
    """The units that a negator moves most, the strongest first.

    Measured by the states just before the adjective of "I do not think that ..." and "I do think that ...": the size of
    their mean difference over 120 pairs of sentences with gaps of 5 to 8 words.
    """
    pairs = [_before_adjective(model, vocabulary, number) for number in range(PER_GAP)]
    differences = torch.stack([with_negator - without for with_negator, without in pairs])
    return [int(unit) for unit in differences.mean(0).abs().argsort(descending=True)[:UNITS]]


def _before_adjective(model: Model, vocabulary: dict[str, int], number: int) -> tuple[Tensor, Tensor]:
    texts = (gap_sentence(Dice(number), 5 + number % 4, negated, bool(number % 2)).text for negated in (True, False))
    with_negator, without = (model(ids_of(written(text), vocabulary)).memory[-2][0] for text in texts)
    return with_negator, without


@torch.no_grad()
def attention(model: Model, sentences: list[Sentence], vocabulary: dict[str, int]) -> dict[str, float]:
    """Mean weight on the negator, how often it has the largest weight, and the even share, over negated sentences.

    Of a Transformer: the row of [CLS] in the last layer, in the head that looks most at negators.
    """
    rows = [_rows(model, sentence, vocabulary) for sentence in sentences if sentence.negated]
    heads = [[row[head][at] for row, at in rows] for head in range(len(rows[0][0]))]
    best = max(range(len(heads)), key=lambda head: mean(heads[head]))
    top = mean(max(row[best]) == row[best][at] for row, at in rows)
    even = mean(1 / len(row[best]) for row, _ in rows)
    return {"head": best, "negator": round(mean(heads[best]), 3), "top": round(top, 3), "even": round(even, 3)}


def _rows(model: Model, sentence: Sentence, vocabulary: dict[str, int]) -> tuple[list[list[float]], int]:
    """One row of weights a head, and the negator's place in it."""
    words = words_of(sentence.text)
    at = next(place for place, word in enumerate(words) if word in _NEGATORS)
    weights = model(ids_of(sentence.text, vocabulary)).trace["weights"][0]
    if weights.dim() == 1:
        return [weights.tolist()], at
    return weights[-1, :, 0].tolist(), at + 1  # [CLS] stands first
