"""What `make practice` runs: corpora, training, measures, and the files of docs/_data/practice/.

Under ten minutes on two idle cores; a run that was stopped goes on where it was. Its one argument, the number of seeds,
may be left out.
"""

import sys
import time
from typing import Any

import torch

from macros.practice import export, report
from macros.practice.corpus import REGIMES, Corpus, make_corpus, read_learner
from macros.practice.measure import examples_of, measure
from macros.practice.presets import PRESETS
from macros.practice.runs import ROOT, SEEDS, Run, all_runs, seeds_of, train_all, trained
from macros.practice.tokens import UNKNOWN_ID
from macros.practice.train import MODELS, Data, encoded, with_hidden_nouns
from macros.practice.vocabulary import make_vocabulary

DATA = ROOT / "docs" / "_data" / "practice"
REFERENCE = ROOT / "tests" / "practice" / "reference.json"
# Beside the presets, every fourth of the learner's sentences, and what no corpus holds.
ODD = (
    "Good",
    "qwerty zxcvb",
    "C'était très bon 😀 !!",
    "not not not not good",
    "I can't say I didn't like it; it's fun - but expensive.",
)


def main(seeds: int = SEEDS) -> None:
    """Train what is missing, measure everything, write everything."""
    torch.set_num_threads(1)
    started = time.monotonic()
    corpora = {regime: make_corpus(regime) for regime in REGIMES}
    learner = read_learner(DATA / "learner_sentences.txt")
    for corpus in corpora.values():
        corpus.splits["learner"] = learner
    vocabulary = make_vocabulary(sentence for corpus in corpora.values() for sentence in corpus.training)
    data = {name: with_hidden_nouns(encoded(one.training, vocabulary), vocabulary) for name, one in corpora.items()}
    _train(seeds, len(vocabulary), data)
    _write(seeds, vocabulary, corpora, data)
    print(f"Done in {(time.monotonic() - started) / 60:.1f} minutes.")


def _train(seeds: int, vocabulary: int, data: dict[str, Data]) -> None:
    runs = all_runs(tuple(REGIMES), seeds)
    done = sum(run.file(data[run.regime]).exists() for run in runs)
    print(f"{len(runs)} models to train, {done} of them kept from before", flush=True)
    for run, seconds in train_all(runs, vocabulary, data):
        done += 1
        print(f"{done:3} of {len(runs)}: {run.name}, {run.regime} gaps, seed {run.seed}, {seconds:.0f} s", flush=True)


def _write(seeds: int, vocabulary: dict[str, int], corpora: dict[str, Corpus], data: dict[str, Data]) -> None:
    """Measure, choose what ships, and write the files."""
    regimes: dict[str, Any] = {}
    shipped: dict[str, dict[str, Any]] = {}
    for regime, corpus in corpora.items():
        print(f"Measuring: {regime} gaps", flush=True)
        models = {
            name: [trained(Run(name, regime, seed), len(vocabulary), data[regime]) for seed in seeds_of(name, seeds)]
            for name in MODELS
        }
        examples = examples_of(corpus, vocabulary)
        measured = {name: [measure(model, examples) for model in kept] for name, kept in models.items()}
        regimes[regime] = report.regime_report(measured)
        shipped[regime] = {name: models[name][seed] for name, seed in regimes[regime]["shipped"].items()}
        regimes[regime]["attention"] = report.attention_report(shipped[regime], corpus, vocabulary)
        regimes[regime]["corpus"] = report.corpus_report(corpus)
        regimes[regime]["presets_right"] = _presets_right(models, vocabulary)
    _write_models(shipped, {regime: found["shipped"] for regime, found in regimes.items()}, vocabulary)
    _write_report(seeds, regimes, shipped, corpora, vocabulary)


def _presets_right(models: dict[str, list[Any]], vocabulary: dict[str, int]) -> dict[str, dict[str, int]]:
    """For each model and preset the number of seeds that are right."""

    def right(model: Any, text: str, positive: bool) -> bool:
        return (export.reading(model, text, vocabulary, 6)["logit"] > 0) == positive

    return {
        name: {one.id: sum(right(model, one.text, one.positive) for model in kept) for one in PRESETS}
        for name, kept in models.items()
    }


def _write_models(shipped: dict[str, Any], seeds: dict[str, Any], vocabulary: dict[str, int]) -> None:
    for regime, models in shipped.items():
        (DATA / f"weights-{regime}.bin").write_bytes(export.weights_file(models))
    kept = {
        regime: {name: number for name, number in of.items() if name in export.NAMES} for regime, of in seeds.items()
    }
    export.write_json(DATA / "models.json", export.index(shipped, kept, vocabulary))
    export.write_json(DATA / "presets.json", {name: export.presets(of, vocabulary) for name, of in shipped.items()})
    learner = [sentence.text for sentence in read_learner(DATA / "learner_sentences.txt")]
    texts = [*(preset.text for preset in PRESETS), *learner[::4], *ODD]
    REFERENCE.parent.mkdir(parents=True, exist_ok=True)
    export.write_json(REFERENCE, {name: export.reference(of, texts, vocabulary) for name, of in shipped.items()})


def _write_report(
    seeds: int, regimes: Any, shipped: Any, corpora: dict[str, Corpus], vocabulary: dict[str, int]
) -> None:
    corpus = corpora["short"]
    known = sum(UNKNOWN_ID not in ids for ids, _ in encoded(corpus.splits["learner"], vocabulary))
    content = {
        "seeds": seeds,
        "vocabulary": len(vocabulary),
        "gaps": report.GAP_LENGTHS,
        "splits": report.splits_report(corpus, known),
        "regimes": regimes,
        "gradient": report.gradient_report(shipped, corpora["long"], vocabulary, seeds),
        "parameters": {name: sum(w.numel() for w in model.parameters()) for name, model in shipped["short"].items()},
    }
    export.write_json(DATA / "report.json", content)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
