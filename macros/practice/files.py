"""The files that a run writes: docs/_data/practice/ and the reference of the tests."""

from typing import Any

from macros.practice import export, report
from macros.practice.corpus import read_learner
from macros.practice.presets import PRESETS
from macros.practice.report import Result
from macros.practice.runs import ROOT

DATA = ROOT / "docs" / "_data" / "practice"
REFERENCE = ROOT / "tests" / "practice" / "reference.json"
# What no corpus holds: one word, no known word, other letters, negators in a row, contractions and marks.
ODD = (
    *("Good", "qwerty zxcvb", "C'était très bon 😀 !!", "not not not not good"),
    "I can't say I didn't like it; it's fun - but expensive.",
)


def write_all(results: dict[str, Result], vocabulary: dict[str, int], seeds: int) -> None:
    """Write everything; `results` by regime."""
    shipped = {regime: result.shipped_models() for regime, result in results.items()}
    _write_models(shipped, {regime: _seeds(result) for regime, result in results.items()}, vocabulary)
    _write_reference(shipped, vocabulary)
    export.write_json(DATA / "report.json", report.report(results, vocabulary, seeds))


def _seeds(result: Result) -> dict[str, int]:
    return {name: result.shipped[name] for name in export.NAMES}


def _write_models(shipped: dict[str, Any], seeds: dict[str, dict[str, int]], vocabulary: dict[str, int]) -> None:
    for regime, models in shipped.items():
        (DATA / f"weights-{regime}.bin").write_bytes(export.weights_file(models))
    export.write_json(DATA / "models.json", export.index(shipped, seeds, vocabulary))
    export.write_json(DATA / "presets.json", {name: export.presets(of, vocabulary) for name, of in shipped.items()})


def _write_reference(shipped: dict[str, Any], vocabulary: dict[str, int]) -> None:
    """The presets, every fourth of the learner's sentences, and odd ones."""
    learner = [sentence.text for sentence in read_learner(DATA / "learner_sentences.txt")]
    texts = [*(preset.text for preset in PRESETS), *learner[::4], *ODD]
    export.write_json(REFERENCE, {name: export.reference(of, texts, vocabulary) for name, of in shipped.items()})
