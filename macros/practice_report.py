"""What `make practice` measured, as tables and single numbers of the practice page.

    <table class="practice-table"><caption>…</caption>
    <thead><tr><th>Sentences never seen in training</th><th>Simple RNN</th>…</tr></thead>
    <tbody><tr><th>Word-order pairs, both right (1000)</th><td>99.8% <small>…</small></td>…</tr></tbody></table>

Accuracies are the mean over the seeds, with the lowest and the highest of them where they differ.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from macros.practice_drawn import read_json
from macros.problems import ContentError, nearest
from macros.templates import render

FILE = "practice/report.json"
REGIMES = ("short", "long")
# The controls, which the page tells of but does not run.
CONTROLS = {"mlp": "Mean with an MLP", "one-layer": "One-layer Transformer"}
RECURRENT = {"rnn": "Simple RNN", "gru": "GRU", "lstm": "LSTM"}
# What is a share of right verdicts, and so is said in percent.
SHARES = ("mean", "low", "high", "shipped", "positive", "negated", "negator", "even", "top")
BIN = 5


def accuracy_table(regime: str, data: Path) -> str:
    """How often every model is right on each kind of sentence (HTML)."""
    report, index = read_json("report.json", data), read_json("models.json", data)
    found = report["regimes"][regime]["accuracy"]
    names = {model["id"]: model["name"] for model in index["models"]} | CONTROLS
    models = [model for model in names if model in found]
    rows = [_row(split, [found[model].get(split["id"]) for model in models]) for split in report["splits"]]
    caption = f"{trained(index, regime)}: share of right verdicts, mean of {report['seeds']} seeds (lowest to highest)"
    return table(caption, ["Sentences not used in training", *(names[model] for model in models)], rows)


def trained(index: Mapping[str, Any], regime: str) -> str:
    """What the weights of a regime learned from, as the beginning of a caption; `index` is models.json."""
    low, high = index["regimes"][regime]["gaps"]
    return f"Trained on gaps of {low} to {high} words"


def _row(split: Mapping[str, Any], cells: Iterable[Mapping[str, float] | None]) -> dict[str, Any]:
    return {"name": f"{split['name']} ({split['n']})", "cells": [_cell(cell) for cell in cells]}


def _cell(cell: Mapping[str, float] | None) -> dict[str, str]:
    if not cell:
        return {"text": "–"}
    low, high = percent(cell["low"]), percent(cell["high"])
    return {"text": percent(cell["mean"]), "spread": f"{low} to {high}" if low != high else ""}


def gap_table(regime: str, data: Path) -> str:
    """The figure of accuracy against the gap as a table (HTML): the mean over every five gaps."""
    report, index = read_json("report.json", data), read_json("models.json", data)
    by_gap = report["regimes"][regime]["by_gap"]
    gaps = report["gaps"]
    bins = [slice(start, start + BIN) for start in range(0, len(gaps), BIN)]
    names = {model["id"]: model["name"] for model in index["models"]}
    rows = [
        {"name": name, "cells": [{"text": _mean(by_gap[model][each])} for each in bins]}
        for model, name in names.items()
    ]
    return table(
        trained(index, regime), ["Gap", *(f"{gaps[each][0]}–{gaps[each][-1]}" for each in bins)], rows, folded=True
    )


def _mean(shares: Sequence[float]) -> str:
    return f"{100 * sum(shares) / len(shares):.0f}%"


def gradient_table(data: Path) -> str:
    """The figure of the gradients as a table (HTML)."""
    gradient = read_json("report.json", data)["gradient"]
    steps = [step for step in gradient["steps"] if step == 1 or (step and step % BIN == 0)]
    measured_in = {"before training": gradient["untrained"], "trained on long gaps": gradient["trained"]["long"]}
    rows = [
        {"name": f"{name}, {when}", "cells": [{"text": f"{sizes[model][step]:.1e}"} for step in steps]}
        for when, sizes in measured_in.items()
        for model, name in RECURRENT.items()
    ]
    caption = "gradient size relative to the last step"
    return table(caption, ["Steps back", *(str(step) for step in steps)], rows, folded=True)


def table(caption: str, head: Sequence[str], rows: Sequence[Mapping[str, Any]], *, folded: bool = False) -> str:
    """A table (HTML) that scrolls in its own box; `folded` puts it under "As a table"."""
    return render("practice/table.html", caption=caption, head=head, rows=rows, folded=folded)


def percent(share: float) -> str:
    """A share as text; 100% is said of all alone: `99.9%`."""
    rounded = round(share * 100, 1)
    return "99.9%" if rounded == 100 and share < 1 else f"{rounded:g}%"


def measured(path: str, data: Path) -> str:
    """One number of the report as text: `regimes.short.accuracy.rnn.learner.mean` → `89.3%`.

    Shares are percentages, other numbers stand as they are.

    Raises `ContentError` if the report has no such number.
    """
    value: Any = read_json("report.json", data)
    for step in path.split("."):
        known = value if isinstance(value, Mapping) else {}
        if step not in known:
            there = f"{nearest(step, known)}: name one of {', '.join(known)}" if known else ": nothing is inside of it"
            raise ContentError(f"{FILE} has no '{step}' in '{path}'{there}.")
        value = known[step]
    if isinstance(value, Mapping | list | str):
        raise ContentError(f"'{path}' is no single number in {FILE}: name one inside of it.")
    return percent(value) if path.rsplit(".", 1)[-1] in SHARES else f"{value:,}"
