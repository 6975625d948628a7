"""The report of a run: accuracy by split and seed, by gap, gradients, attention, and which seed ships.

The rule that decides which seed ships was fixed before any other split was looked at: the one with the median loss on
the validation sentences (of an even number, the better of the two in the middle).
"""

from collections.abc import Container
from dataclasses import dataclass
from statistics import mean
from typing import Any

import torch

from macros.practice import insight
from macros.practice.corpus import Corpus
from macros.practice.measure import GAPS, Measured
from macros.practice.models import LstmWithoutBias, Model
from macros.practice.presets import PRESETS
from macros.practice.sentence import Sentence
from macros.practice.tokens import words_of
from macros.practice.train import MODELS

CELLS = ("rnn", "lstm", "gru")
SPLITS = {
    "sentences": ("Held-out sentences", "as in training"),
    "combinations": ("Held-out combinations", "a negator with a word that it never met in training"),
    "pairs": ("Word-order pairs", "the same words in another order with the opposite label"),
    "both": ("Both of a pair", "pairs in which both halves are right"),
    "gap-near": ("Gap 4 to 8", "words between a negator's place and its adjective"),
    "gap-mid": ("Gap 9 to 30", "120 sentences a length"),
    "gap-far": ("Gap 31 to 40", "120 sentences a length"),
    "opinion-mid": ("Gap 9 to 30 with an opinion", "someone else's opinion stands in the gap"),
    "opinion-far": ("Gap 31 to 40 with an opinion", "someone else's opinion stands in the gap"),
    "learner": ("Learner sentences", "written by hand before any training"),
    "learner-known": ("Learner sentences, all words known", "those of them without an unknown word"),
}


@dataclass(frozen=True)
class Result:
    """What came of one regime: the models by name and seed, what was measured of each, the seed that ships."""

    corpus: Corpus
    models: dict[str, list[Model]]
    measured: dict[str, list[Measured]]
    shipped: dict[str, int]

    def shipped_models(self) -> dict[str, Model]:
        """The models that ship, and the controls."""
        return {name: self.models[name][seed] for name, seed in self.shipped.items()}


def shipped_seed(seeds: list[Measured]) -> int:
    """The seed with the median validation loss."""
    order = sorted(range(len(seeds)), key=lambda seed: seeds[seed].loss)
    return order[(len(order) - 1) // 2]


def report(results: dict[str, Result], vocabulary: dict[str, int], seeds: int) -> dict[str, Any]:
    """What `report.json` holds; `results` by regime."""
    models = results["short"].shipped_models()
    return {
        "seeds": seeds,
        "vocabulary": len(vocabulary),
        "gaps": list(GAPS),
        "splits": _splits(results["short"].corpus, vocabulary),
        "regimes": {regime: _regime(result, vocabulary) for regime, result in results.items()},
        "gradient": _gradients(results, vocabulary, seeds),
        "parameters": {name: sum(weight.numel() for weight in model.parameters()) for name, model in models.items()},
    }


def _regime(result: Result, vocabulary: dict[str, int]) -> dict[str, Any]:
    """The tables of one regime."""
    measured, shipped = result.measured, result.shipped
    return {
        "shipped": shipped,
        "accuracy": {name: _table(seeds, shipped[name]) for name, seeds in measured.items()},
        "by_gap": {name: seeds[shipped[name]].by_gap for name, seeds in measured.items()},
        "by_gap_seeds": {name: [one.by_gap for one in seeds] for name, seeds in measured.items()},
        "validation_loss": {name: [round(one.loss, 5) for one in seeds] for name, seeds in measured.items()},
        "sure_when_wrong": {name: [one.sure_when_wrong for one in seeds] for name, seeds in measured.items()},
        "attention": _attention(result, vocabulary),
        "presets_right": {name: _presets_right(models, vocabulary) for name, models in result.models.items()},
        "corpus": _corpus(result.corpus),
    }


def _presets_right(models: list[Model], vocabulary: dict[str, int]) -> dict[str, int]:
    """For each preset the number of seeds that are right."""
    ids = {preset.id: insight.ids_of(preset.text, vocabulary) for preset in PRESETS}
    return {one.id: sum((model(ids[one.id]).logit.item() > 0) == one.positive for model in models) for one in PRESETS}


def _table(seeds: list[Measured], shipped: int) -> dict[str, dict[str, float]]:
    return {split: _spread([one.accuracy[split] for one in seeds], shipped) for split in SPLITS}


def _spread(values: list[float], shipped: int) -> dict[str, float]:
    return {"mean": round(mean(values), 4), "low": min(values), "high": max(values), "shipped": values[shipped]}


def _splits(corpus: Corpus, known: Container[str]) -> list[dict[str, Any]]:
    """The splits with their sizes; of `learner-known` what has no unknown word."""
    sizes = {name: len(split) for name, split in corpus.splits.items()}
    all_known = sum(all(word in known for word in words_of(sentence.text)) for sentence in corpus.splits["learner"])
    sizes |= {"both": sizes["pairs"] // 2, "learner-known": all_known}
    return [{"id": name, "name": title, "n": sizes[name], "note": note} for name, (title, note) in SPLITS.items()]


def _gradients(results: dict[str, Result], vocabulary: dict[str, int], seeds: int) -> dict[str, Any]:
    """Gradients by steps back: untrained over all seeds, trained for what ships."""
    sentences = results["long"].corpus.splits["gap-mid"]
    fresh = {**{name: MODELS[name] for name in CELLS}, "lstm-bias-0": LstmWithoutBias}

    def trained(models: dict[str, Model]) -> dict[str, list[float]]:
        return {name: insight.gradients(models[name], sentences, vocabulary) for name in CELLS}

    return {
        "steps": list(range(insight.STEPS_BACK + 1)),
        "untrained": {name: _untrained(kind, sentences, vocabulary, seeds) for name, kind in fresh.items()},
        "trained": {regime: trained(result.shipped_models()) for regime, result in results.items()},
    }


def _untrained(kind: type[Model], sentences: list[Sentence], vocabulary: dict[str, int], seeds: int) -> list[float]:
    found = []
    for seed in range(seeds):
        torch.manual_seed(seed)
        found.append(insight.gradients(kind(len(vocabulary)).double(), sentences, vocabulary))
    logs = torch.tensor(found, dtype=torch.float64).log().mean(0)
    return [float(f"{value:.3g}") for value in logs.exp().tolist()]


def _attention(result: Result, vocabulary: dict[str, int]) -> dict[str, Any]:
    """Where attention falls in negated sentences with a short and with a long gap."""
    splits, models = result.corpus.splits, result.shipped_models()
    some = {"gap-near": splits["gap-near"], "gap-mid": splits["gap-mid"][::4]}
    return {
        name: {split: insight.attention(models[name], sentences, vocabulary) for split, sentences in some.items()}
        for name in ("bigru", "transformer")
    }


def _corpus(corpus: Corpus) -> dict[str, Any]:
    """Sizes and shares of a regime's training sentences."""
    training = corpus.training
    return {
        **{"train": len(training), "validation": len(corpus.validation), "example": training[0].text},
        "negated": round(mean(sentence.negated for sentence in training), 3),
        "positive": round(mean(sentence.positive for sentence in training), 3),
        "gaps": round(mean(sentence.gap > 0 for sentence in training), 3),
    }
