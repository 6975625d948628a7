"""Trains one model on one corpus, with one seed: Adam on the logistic loss, labels smoothed."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from macros.practice import lexicon as lx
from macros.practice.models import Bigru, Gru, Lstm, Mean, MeanMlp, Model, Rnn
from macros.practice.sentence import Sentence
from macros.practice.tokens import UNKNOWN_ID, words_of
from macros.practice.transformer import OneLayer, Transformer

MODELS: dict[str, type[Model]] = {
    **{"mean": Mean, "rnn": Rnn, "lstm": Lstm, "gru": Gru, "bigru": Bigru, "transformer": Transformer},
    **{"mlp": MeanMlp, "one-layer": OneLayer},  # controls: measured, not shipped
}
LEARNING_RATE, BATCH, EPOCHS, EPOCHS_TRANSFORMER = 5e-3, 128, 8, 10
# Labels are 0.025 and 0.975: without that nearly all wrong verdicts are above 95 % sure.
SMOOTHING = 0.05
# Share of the nouns that training hides, so that a word that it never saw does little harm.
HIDDEN_NOUNS = 0.06
CLIP = 1.0
# Sentences as their words' ids, and labels 0 or 1.
Data = list[tuple[list[int], float]]


@dataclass(frozen=True)
class Batch:
    """Sentences of one length: their words' ids [B, n] and labels [B]."""

    ids: Tensor
    labels: Tensor


def encoded(sentences: Sequence[Sentence], vocabulary: dict[str, int]) -> Data:
    """Ids and label of each sentence."""
    return [([vocabulary.get(word, UNKNOWN_ID) for word in words_of(s.text)], float(s.positive)) for s in sentences]


def with_hidden_nouns(data: Data, vocabulary: dict[str, int]) -> Data:
    """The same with some nouns unknown; never a predicate."""
    dice, nouns = random.Random(6), {vocabulary[noun] for kind in lx.NOUNS.values() for noun in kind}

    def hidden(word: int) -> bool:
        return word in nouns and dice.random() < HIDDEN_NOUNS

    return [([UNKNOWN_ID if hidden(word) else word for word in ids], label) for ids, label in data]


def batches(data: Data, dice: random.Random) -> list[Batch]:
    """Batches of sentences of one length, shuffled."""
    by_length: dict[int, Data] = {}
    for ids, label in dice.sample(data, len(data)):
        by_length.setdefault(len(ids), []).append((ids, label))
    groups = [group[i : i + BATCH] for group in by_length.values() for i in range(0, len(group), BATCH)]
    dice.shuffle(groups)
    return [Batch(torch.tensor([ids for ids, _ in g]), torch.tensor([label for _, label in g])) for g in groups]


def train(name: str, vocabulary: int, data: Data, seed: int) -> Model:
    """A trained model: the same at every call on the same machine."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    model = MODELS[name](vocabulary)
    epochs = EPOCHS_TRANSFORMER if isinstance(model, Transformer) else EPOCHS
    optimizer = torch.optim.Adam(model.parameters(), LEARNING_RATE, fused=True)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs, LEARNING_RATE / 20)
    for _ in range(epochs):
        for batch in batches(data, dice):
            _step(model, batch, optimizer)
        schedule.step()
    return model


def _step(model: Model, batch: Batch, optimizer: torch.optim.Optimizer) -> None:
    targets = batch.labels * (1 - SMOOTHING) + SMOOTHING / 2
    loss = nn.functional.binary_cross_entropy_with_logits(model(batch.ids).logit, targets)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), CLIP)
    optimizer.step()


@torch.no_grad()
def logits_of(model: Model, data: Data) -> list[float]:
    """The logit of each sentence, in their order."""
    found = [0.0] * len(data)
    by_length: dict[int, list[int]] = {}
    for at, (ids, _) in enumerate(data):
        by_length.setdefault(len(ids), []).append(at)
    for places in by_length.values():
        logits = model(torch.tensor([data[at][0] for at in places])).logit.tolist()
        for at, logit in zip(places, logits, strict=True):
            found[at] = logit
    return found
