"""The worked examples: every number they print is recomputed from their givens.

An example needs a function in one of the modules beside this one that takes its `values` and returns, for each step,
the numbers that its formula prints, in order. What counts as a printed number, and when it is right, is in numbers.py.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.worked import attention, recurrent, transformers
from tests.worked.numbers import numbers_of_markdown, numbers_of_tex, same

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES: list[dict[str, Any]] = yaml.safe_load((DOCS / "_data" / "worked.yml").read_text(encoding="utf-8"))
RECOMPUTED = recurrent.RECOMPUTED | attention.RECOMPUTED | transformers.RECOMPUTED
CALL = re.compile(r'^<!--\[\[ worked\("([^"]*)"\) \]\]-->$', re.MULTILINE)

each_example = pytest.mark.parametrize("example", EXAMPLES, ids=[row["id"] for row in EXAMPLES])


def _flat(values: object) -> Iterator[float]:
    """The numbers in nested mappings and lists, in order."""
    if isinstance(values, dict):
        values = values.values()
    elif isinstance(values, int | float):
        yield values
        return
    for value in values:  # type: ignore[attr-defined]
        yield from _flat(value)


def _steps(example: dict[str, Any]) -> list[list[float]]:
    """The recomputed numbers of each step."""
    return [list(_flat(step)) for step in RECOMPUTED[example["id"]](**example["values"])]


def _wrong(printed: list[Decimal], computed: list[float]) -> list[str]:
    if len(printed) != len(computed):
        return [f"{len(printed)} numbers are printed, {len(computed)} computed: {printed} and {computed}"]
    pairs = zip(printed, computed, strict=True)
    return [f"{number} is printed, {value} computed" for number, value in pairs if not same(number, value)]


def _unknown(printed: list[Decimal], known: list[float]) -> list[Decimal]:
    """The printed numbers that are none of the known ones."""
    return [number for number in printed if not any(same(number, value) for value in known)]


def test_every_example_is_recomputed_and_every_recomputation_has_its_example() -> None:
    assert sorted(row["id"] for row in EXAMPLES) == sorted(RECOMPUTED)


@each_example
def test_every_number_of_every_step_is_the_computed_one(example: dict[str, Any]) -> None:
    computed = _steps(example)
    assert len(example["steps"]) == len(computed)
    steps = zip(example["steps"], computed, strict=True)
    wrong = {n: _wrong(numbers_of_tex(step["tex"]), numbers) for n, (step, numbers) in enumerate(steps, 1)}
    assert {n: sentences for n, sentences in wrong.items() if sentences} == {}


@each_example
def test_the_givens_are_the_values_in_their_order(example: dict[str, Any]) -> None:
    values = [Decimal(str(value)) for value in _flat(example["values"])]
    given = numbers_of_markdown(example["given"])
    assert given == values[: len(given)]
    # A given of one step alone may be stated there, in the order of the values.
    said = iter([number for step in example["steps"] for number in numbers_of_markdown(step["say"])])
    assert [value for value in values[len(given) :] if value not in said] == []


@each_example
def test_the_words_name_no_other_number_than_givens_and_computed_ones(example: dict[str, Any]) -> None:
    known = [*_flat(example["values"]), *(number for step in _steps(example) for number in step)]
    texts = [*(step["say"] for step in example["steps"]), example["result"]]
    assert [_unknown(numbers_of_markdown(text), known) for text in texts] == [[] for _ in texts]


def test_every_example_stands_on_one_page() -> None:
    called = [name for page in sorted(DOCS.glob("*.md")) for name in CALL.findall(page.read_text(encoding="utf-8"))]
    assert Counter(called) == Counter(row["id"] for row in EXAMPLES)


@pytest.mark.parametrize(
    ("tex", "numbers"),
    [
        (r"h_{t-1}+W_{12}x_2+d^2+x^{10}+A^\top", ""),
        (r"\text{step 3: }\operatorname{SE}_4\begin{aligned}\end{aligned}", ""),
        (r"0.9^{20}\approx 0.1216", "0.9 20 0.1216"),
        (r"9.09\times 10^{-13}", "9.09e-13"),
        (r"1{,}821\cdot 0.199", "1821 0.199"),
        (r"2-1=1", "2 1 1"),
        (r"2 - 1 - \tfrac{1}{2}-3", "2 1 1 2 3"),
        (r"(2,\,-1)\cdot(-3)&=-4<-5", "2 -1 -3 -4 -5"),
    ],
)
def test_the_numbers_of_a_formula(tex: str, numbers: str) -> None:
    assert numbers_of_tex(tex) == [Decimal(number) for number in numbers.split()]


def test_the_numbers_of_a_paragraph() -> None:
    text = "In 1997, word2vec or SST-2 had $1{,}821$ of 67,349 sentences: 94.9%. Then $h_2=-1$."
    assert numbers_of_markdown(text) == [Decimal(number) for number in ("1821", "-1", "67349", "94.9")]


@pytest.mark.parametrize(
    ("printed", "computed", "right"),
    [
        ("0.8808", 0.880797, True),
        ("0.8807", 0.880797, False),
        ("-0.8808", 0.880797, False),
        ("0.2", 0.25, True),
        ("0.3", 0.25, True),
        ("362", 362.379, False),
        ("0.4", 0.1 + 0.3, True),
        ("9.09e-13", 0.25**20, True),
        ("9.10e-13", 0.25**20, False),
    ],
)
def test_a_printed_number_is_right_at_the_digits_it_shows(printed: str, computed: float, right: bool) -> None:
    assert same(Decimal(printed), computed) is right
