r"""Worked examples: `docs/_data/worked.yml` → the `worked` macro, small numbers with every step in view.

    <section class="worked" id="worked-lstm-step" markdown="1">
    <p>given …</p>
    <ol markdown="1">
    <li markdown="1"><p>what the step does</p><div class="arithmatex">\[ f = \sigma(2) = 0.8808 \]</div></li>…
    </ol>
    <p class="worked__result">what comes out, and what it teaches</p>
    </section>

The tests recompute every number of every step from `values`, the givens as numbers (`tests/worked/`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.citations import check_keys
from macros.data import Block, read_list, to_row
from macros.problems import ContentError, nearest
from macros.sources import Source
from macros.templates import render

FILE = "worked.yml"
NO_TEX = Block("")


@dataclass(frozen=True)
class Step:
    """One step: `say` is Markdown, `tex` one display formula (empty for a step in words)."""

    say: Block
    tex: Block = NO_TEX


@dataclass(frozen=True)
class Example:
    """One example; `given` and `result` are Markdown, `values` are the givens as numbers, for the tests."""

    id: str
    given: Block
    result: Block
    steps: tuple[Step, ...]
    values: Mapping[str, Any]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class _Texts:
    """The fields of an example that are plain text."""

    id: str
    given: Block
    result: Block
    sources: tuple[str, ...] = ()


def read_example(example_id: str, data: Path, sources: Mapping[str, Source]) -> Example:
    """One example by its id.

    Raises `ContentError` if there is none, or with every sentence about what is wrong with it.
    """
    rows = read_list(data / FILE)
    found = [row for row in rows if isinstance(row, Mapping) and row.get("id") == example_id]
    if len(found) != 1:
        known = [str(row.get("id")) for row in rows if isinstance(row, Mapping)]
        what = "repeats an id" if found else f"does not exist{nearest(example_id, known)}"
        raise ContentError(f"{FILE}: example '{example_id}' {what}: give each example one id, and name that.")
    return _example(found[0], f"example '{example_id}'", sources)


def _example(row: Mapping[str, Any], name: str, sources: Mapping[str, Source]) -> Example:
    texts, wrong = to_row(_Texts, {k: v for k, v in row.items() if k not in ("steps", "values")}, FILE, name=name)
    steps, bad_steps = _steps(row.get("steps"), name)
    wrong += bad_steps
    if not isinstance(row.get("values"), Mapping):
        wrong.append(f"{FILE}: {name} has no values: add the givens as numbers, `values: {{x: 1}}`.")
    wrong += [f"{FILE}: {name} {end}" for end in (check_keys(texts.sources, sources) if texts else ())]
    if wrong or not texts:
        raise ContentError("\n".join(wrong))
    return Example(texts.id, texts.given, texts.result, steps, row["values"], texts.sources)


def _steps(rows: object, name: str) -> tuple[tuple[Step, ...], list[str]]:
    if not isinstance(rows, list) or not rows:
        return (), [f"{FILE}: {name} has no steps: add a list of `- say: …` with `tex: …`."]
    read = [to_row(Step, row, FILE, name=f"{name}, step {number},") for number, row in enumerate(rows, 1)]
    return tuple(step for step, _ in read if step), [sentence for _, wrong in read for sentence in wrong]


def render_example(example: Example, sources: Mapping[str, Source]) -> str:
    """The example (HTML with Markdown inside)."""
    return render("worked.html", example=example, sources=[sources[key] for key in example.sources])
