"""Writes what the page and the tests need of the trained models.

models.json       vocabulary, shapes of the tensors, regimes, sentences of the slider
weights-*.bin     all tensors of a regime's six models, 16-bit floats, little endian
presets.json      what the models make of the presets, for figures that need no script
reference.json    what PyTorch makes of many sentences in 64 bits, for the test of the page's own arithmetic
"""

import json
import struct
from pathlib import Path
from typing import Any

import torch

from macros.practice.corpus import REGIMES
from macros.practice.gaps import FAR, NEAR, dragged
from macros.practice.insight import ids_of, negation_units
from macros.practice.models import Model
from macros.practice.presets import PRESETS
from macros.practice.tokens import UNKNOWN_ID, tokenize, words_of
from macros.practice.vocabulary import NEGATORS, opinions

NAMES = {
    **{"mean": "Mean of static vectors", "rnn": "Simple RNN", "lstm": "LSTM", "gru": "GRU"},
    **{"bigru": "BiGRU with attention", "transformer": "Transformer"},
}
CELLS = ("rnn", "lstm", "gru")
Models = dict[str, Model]


def write_json(path: Path, content: Any, indent: int | None = None) -> None:
    """Compact JSON in UTF-8, one final newline."""
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(content, ensure_ascii=False, separators=separators, indent=indent)
    path.write_text(f"{text}\n", encoding="utf-8")


def weights_file(models: Models) -> bytes:
    """The tensors one after another, in the order of `index`."""
    values = [value for name in NAMES for _, weight in tensors(models[name]) for value in weight.flatten().tolist()]
    return struct.pack(f"<{len(values)}e", *values)


def tensors(model: Model) -> list[tuple[str, torch.Tensor]]:
    """The weights by name, in the order in which the model makes them."""
    return [(name, weight.detach()) for name, weight in model.named_parameters()]


def index(models: dict[str, Models], seeds: dict[str, dict[str, int]], vocabulary: dict[str, int]) -> dict[str, Any]:
    """What `models.json` holds."""
    some = next(iter(models.values()))
    shapes = {name: [[key, list(weight.shape)] for key, weight in tensors(some[name])] for name in NAMES}
    gaps = range(NEAR.start, FAR.stop)
    return {
        "vocabulary": list(vocabulary),
        "opinions": sorted(vocabulary[word] for word in opinions() if word in vocabulary),
        "negators": sorted(vocabulary[word] for word in NEGATORS if word in vocabulary),
        "models": [{"id": name, "name": NAMES[name], "tensors": shapes[name]} for name in NAMES],
        "regimes": {regime: _regime(regime, models[regime], seeds[regime], vocabulary) for regime in models},
        "gap": {
            "shortest": gaps.start,
            "negated": [dragged(gap) for gap in gaps],
            "plain": [dragged(gap, negated=False) for gap in gaps],
        },
    }


def _regime(regime: str, models: Models, seeds: dict[str, int], vocabulary: dict[str, int]) -> dict[str, Any]:
    units = {name: negation_units(models[name], vocabulary) for name in CELLS}
    return {"file": f"weights-{regime}.bin", "gaps": [NEAR.start, REGIMES[regime]], "seeds": seeds, "units": units}


@torch.no_grad()
def reading(model: Model, text: str, vocabulary: dict[str, int], digits: int) -> dict[str, Any]:
    """What the page's `read` gives, from PyTorch in 64 bits."""
    found = model(ids_of(text, vocabulary))
    logit = found.logit[0]
    trace = {name: _rounded(values[0].tolist(), digits) for name, values in found.trace.items()}
    bias = {"bias": round(model.b.item(), digits)} if "shares" in trace else {}
    numbers = {"logit": round(logit.item(), digits), "probability": round(logit.sigmoid().item(), digits)}
    return {**numbers, **trace, **bias}


def _rounded(values: Any, digits: int) -> Any:
    return [_rounded(value, digits) for value in values] if isinstance(values, list) else round(values, digits)


def presets(models: Models, vocabulary: dict[str, int]) -> list[dict[str, Any]]:
    """What `presets.json` holds for a regime."""
    return [
        {
            **{"id": preset.id, "text": preset.text, "meant": "positive" if preset.positive else "negative"},
            "tokens": [{"text": t.text, "word": t.word, "known": t.word in vocabulary} for t in tokenize(preset.text)],
            "lastToProbe": _last_to_probe(preset.text),
            "readings": {name: reading(models[name], preset.text, vocabulary, 4) for name in NAMES},
            "probe": {name: _probe(models[name], preset.text, vocabulary) for name in CELLS},
        }
        for preset in PRESETS
    ]


def _last_to_probe(text: str) -> int:
    """The place of the last word before the last opinion, -1 if there is none."""
    places = [place for place, word in enumerate(words_of(text)) if word in opinions()]
    return max(places[-1] if places else 0, 0) - 1


@torch.no_grad()
def _probe(model: Model, text: str, vocabulary: dict[str, int], digits: int = 4) -> list[float]:
    """After each word: P(words so far + "good") - P(words so far + "bad")."""
    ids = ids_of(text, vocabulary)[0].tolist()
    good, bad = vocabulary["good"], vocabulary["bad"]

    def share(prefix: list[int]) -> float:
        return float(model(torch.tensor([prefix])).logit.sigmoid())

    prefixes = [ids[: place + 1] for place in range(len(ids))]
    return [round(share([*prefix, good]) - share([*prefix, bad]), digits) for prefix in prefixes]


# Of these sentences every number is kept; of the others the last word's states, which all earlier ones led to.
WHOLE = 2
DIGITS = 12


def reference(models: Models, texts: list[str], vocabulary: dict[str, int]) -> list[dict[str, Any]]:
    """What `reference.json` holds for a regime."""
    return [
        {
            "text": text,
            "tokens": [{"text": t.text, "word": t.word} for t in tokenize(text)],
            "ids": [vocabulary.get(word, UNKNOWN_ID) for word in words_of(text)],
            "readings": {name: _kept(reading(models[name], text, vocabulary, DIGITS), at < WHOLE) for name in NAMES},
            "probe": {name: _probe(models[name], text, vocabulary, DIGITS) for name in CELLS},
        }
        for at, text in enumerate(texts)
    ]


def _kept(found: dict[str, Any], whole: bool) -> dict[str, Any]:
    """Weights of attention and shares stay whole, from a Transformer the rows of [CLS]."""
    if whole:
        return found
    if "weights" in found and isinstance(found["weights"][0], list):
        return {**found, "weights": [[[head[0]] for head in layer] for layer in found["weights"]]}
    return {key: [values[-1]] if _is_matrix(values) else values for key, values in found.items()}


def _is_matrix(values: Any) -> bool:
    return isinstance(values, list) and isinstance(values[0], list)
