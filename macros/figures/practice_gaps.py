"""`practice-gaps`: how often each of the six small models is right, against the gap; measured by `make practice`.

A panel a model: a solid line for the weights trained on short gaps, a dashed one for those trained on long gaps.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from macros.figures.axes import Axis, Plot
from macros.practice_drawn import read_json
from macros.templates import render

REGIMES = {"short": "", "long": "dash-5"}
ROLES = {
    "mean": "word-vectors",
    "rnn": "rnn",
    "lstm": "lstm-gru",
    "gru": "lstm-gru",
    "bigru": "attention",
    "transformer": "transformer",
}
COLUMNS, WIDTH, HEIGHT, LEFT, TOP = 2, 178, 122, 34, 24
INNER, TALL = 138, 74
LOWEST = 0.3


def draw(data: Path) -> str:
    """The SVG, with what `report.json` in `data` measured."""
    report, index = read_json("report.json", data), read_json("models.json", data)
    panels = [_panel(number, model, report, index) for number, model in enumerate(index["models"])]
    trained = [index["regimes"][regime]["gaps"][1] for regime in REGIMES]
    return render("figures/practice_gaps.svg", panels=panels, height=HEIGHT * (len(panels) // COLUMNS), trained=trained)


def _panel(
    number: int, model: Mapping[str, str], report: Mapping[str, Any], index: Mapping[str, Any]
) -> dict[str, Any]:
    by_gap = {regime: report["regimes"][regime]["by_gap"][model["id"]] for regime in REGIMES}
    gaps = report["gaps"]
    plot = _plot(number, gaps[0], gaps[-1])
    return {
        "name": model["name"],
        "role": ROLES[model["id"]],
        "plot": plot,
        "lines": [(dash, _line(plot, gaps, by_gap[regime])) for regime, dash in REGIMES.items()],
        "edge": plot.x.at(index["regimes"]["short"]["gaps"][1]),
        "spoken": {regime: (measured[0], measured[-1]) for regime, measured in by_gap.items()},
    }


def _plot(number: int, shortest: int, longest: int) -> Plot:
    left = number % COLUMNS * WIDTH + LEFT
    top = number // COLUMNS * HEIGHT + TOP
    return Plot(Axis(shortest, longest, left, left + INNER), Axis(LOWEST, 1, top + TALL, top))


def _line(plot: Plot, gaps: Sequence[int], measured: Sequence[float]) -> str:
    return plot.line((gap, max(LOWEST, share)) for gap, share in zip(gaps, measured, strict=True))
