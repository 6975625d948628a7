"""Attention scores of one query, from a worked example, and the softmax that turns them into weights."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from macros.data import read_list
from macros.problems import ContentError, nearest

FILE = "worked.yml"


def softmax(scores: Sequence[float]) -> list[float]:
    """Weights that are positive and sum to one: exp(a_ij) / Σ_k exp(a_ik) (Bahdanau et al. 2014, equation 6)."""
    # Only differences count; without the largest score no power is too large for the machine.
    powers = [math.exp(score - max(scores)) for score in scores]
    return [power / sum(powers) for power in powers]


def read_scores(example_id: str, count: int, data: Path) -> list[float]:
    """The `count` numbers under `values: scores:` of a worked example, so that page and figure show the same.

    Raises `ContentError` if there is no such example, or if its scores are not that many numbers.
    """
    examples = {str(row.get("id")): row for row in read_list(data / FILE) if isinstance(row, Mapping)}
    if example_id not in examples:
        raise ContentError(
            f"{FILE}: example '{example_id}' is missing{nearest(example_id, examples)}: a figure needs its scores."
        )
    scores = _scores(examples[example_id].get("values"))
    if len(scores) != count or not all(type(score) in (int, float) for score in scores):
        raise ContentError(
            f"{FILE}: example '{example_id}' needs {count} numbers in `values: scores:`, one a word of its figure."
        )
    return scores


def _scores(values: Any) -> list[Any]:
    scores = values.get("scores") if isinstance(values, Mapping) else None
    return scores if isinstance(scores, list) else []
