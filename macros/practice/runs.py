"""Trains every model with every seed on every regime, two at a time, and keeps what was trained.

What is kept (`.cache/practice/`) bears a hash of the sentences and of the code that trains: a run that was stopped goes
on where it was, and a change of either trains anew.
"""

import ast
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

import torch

from macros.practice.models import Model
from macros.practice.train import MODELS, Data, train

ROOT = Path(__file__).parent.parent.parent
CACHE = ROOT / ".cache" / "practice"
SEEDS = 2
# Measured, not shipped.
CONTROLS = ("mlp", "one-layer")
CODE = ("models.py", "transformer.py", "train.py")


@dataclass(frozen=True)
class Run:
    """A model to train: its name, regime and seed."""

    name: str
    regime: str
    seed: int

    def file(self, data: Data) -> Path:
        """Where the trained model is kept."""
        return CACHE / f"{self.regime}-{self.name}-{self.seed}-{_hash(data)}.pt"


def all_runs(regimes: tuple[str, ...], seeds: int = SEEDS) -> list[Run]:
    """Every run: the first seed of all before the second of any, long ones first."""
    names = sorted(MODELS, key=lambda name: name in ("mean", "mlp", "rnn"))
    return [
        Run(name, regime, seed)
        for seed in range(seeds)
        for regime in regimes
        for name in names
        if seed in seeds_of(name, seeds)
    ]


def seeds_of(name: str, seeds: int) -> range:
    """The seeds of a model: one of a control, which does not ship."""
    return range(1 if name in CONTROLS else seeds)


def train_all(runs: list[Run], vocabulary: int, data: dict[str, Data]) -> Iterator[tuple[Run, float]]:
    """Train what is not kept yet; gives each run as it ends, with its seconds."""
    missing = [run for run in runs if not run.file(data[run.regime]).exists()]
    CACHE.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(2, get_context("spawn"), _start, (vocabulary, data)) as pool:
        jobs = {pool.submit(_run, run): run for run in missing}
        for job in as_completed(jobs):
            yield jobs[job], job.result()


def trained(run: Run, vocabulary: int, data: Data) -> Model:
    """A model that was trained before, its weights rounded to the 16 bits that the page gets.

    It computes in 64 bits, as the page does.
    """
    model = MODELS[run.name](vocabulary)
    model.load_state_dict(torch.load(run.file(data), weights_only=True))
    for weight in model.parameters():
        weight.data = weight.data.half().double()
    return model


_given: tuple[int, dict[str, Data]]


def _start(vocabulary: int, data: dict[str, Data]) -> None:
    """A worker: one thread, since two would add numbers in another order."""
    global _given
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    _given = (vocabulary, data)


def _run(run: Run) -> float:
    started = time.monotonic()
    vocabulary, data = _given
    model = train(run.name, vocabulary, data[run.regime], run.seed)
    part = run.file(data[run.regime]).with_suffix(".part")
    torch.save(model.state_dict(), part)
    part.rename(run.file(data[run.regime]))
    return time.monotonic() - started


def _hash(data: Data) -> str:
    code = [ast.dump(_without_docs(Path(__file__).with_name(name))) for name in CODE]
    return sha256(repr((code, data)).encode()).hexdigest()[:12]


def _without_docs(path: Path) -> ast.Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return tree
