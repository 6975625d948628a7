"""What `make practice` runs: corpora, training, measures, and the files of docs/_data/practice/.

Under ten minutes on two idle cores; a run that was stopped goes on where it was. Its one argument, the number of seeds,
may be left out.
"""

import sys
import time

import torch

from macros.practice import files, report
from macros.practice.corpus import REGIMES, Corpus, make_corpus, read_learner
from macros.practice.files import DATA
from macros.practice.measure import examples_of, measure
from macros.practice.models import Model
from macros.practice.report import Result
from macros.practice.runs import SEEDS, Run, all_runs, seeds_of, train_all, trained
from macros.practice.train import MODELS, Data, encoded, with_hidden_nouns
from macros.practice.vocabulary import make_vocabulary


def main(seeds: int = SEEDS) -> None:
    """Train what is missing, measure everything, write everything."""
    torch.set_num_threads(1)
    started = time.monotonic()
    corpora = {regime: _corpus(regime) for regime in REGIMES}
    vocabulary = make_vocabulary(sentence for corpus in corpora.values() for sentence in corpus.training)
    data = {name: with_hidden_nouns(encoded(one.training, vocabulary), vocabulary) for name, one in corpora.items()}
    _train(seeds, len(vocabulary), data)
    results = {regime: _result(regime, corpora[regime], vocabulary, data[regime], seeds) for regime in REGIMES}
    files.write_all(results, vocabulary, seeds)
    print(f"Done in {(time.monotonic() - started) / 60:.1f} minutes.")


def _corpus(regime: str) -> Corpus:
    corpus = make_corpus(regime)
    corpus.splits["learner"] = read_learner(DATA / "learner_sentences.txt")
    return corpus


def _train(seeds: int, vocabulary: int, data: dict[str, Data]) -> None:
    runs = all_runs(tuple(REGIMES), seeds)
    done = sum(run.file(data[run.regime]).exists() for run in runs)
    print(f"{len(runs)} models to train, {done} of them kept from before", flush=True)
    for run, seconds in train_all(runs, vocabulary, data):
        done += 1
        print(f"{done:3} of {len(runs)}: {run.name}, {run.regime} gaps, seed {run.seed}, {seconds:.0f} s", flush=True)


def _result(regime: str, corpus: Corpus, vocabulary: dict[str, int], data: Data, seeds: int) -> Result:
    """Every seed of every model measured, and the ones that ship."""
    print(f"Measuring: {regime} gaps", flush=True)
    models = {name: _trained(name, regime, len(vocabulary), data, seeds) for name in MODELS}
    examples = examples_of(corpus, vocabulary)
    measured = {name: [measure(model, examples) for model in kept] for name, kept in models.items()}
    return Result(corpus, models, measured, {name: report.shipped_seed(found) for name, found in measured.items()})


def _trained(name: str, regime: str, vocabulary: int, data: Data, seeds: int) -> list[Model]:
    return [trained(Run(name, regime, seed), vocabulary, data) for seed in seeds_of(name, seeds)]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
