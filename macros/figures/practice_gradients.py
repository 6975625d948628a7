"""`practice-gradients`: how much a state some steps back still moves the logit; measured by `make practice`.

The size of d logit / d h at step n−k, relative to the last step, on a logarithmic scale: before training, and after it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from macros.figures.axes import Axis, Plot
from macros.practice_drawn import read_json
from macros.templates import render

MODELS = {"rnn": ("Simple RNN", "rnn", ""), "gru": ("GRU", "lstm-gru", "dash-5"), "lstm": ("LSTM", "memory", "dash-2")}
LEFT, WIDTH, INNER, TOP, BOTTOM = 46, 168, 136, 42, 230
LOWEST = 1e-9
HIGHEST = 10.0


def draw(data: Path) -> str:
    """The SVG, with what `report.json` in `data` measured."""
    gradient = read_json("report.json", data)["gradient"]
    panels = [
        _panel(0, "before training", gradient["untrained"], gradient["steps"]),
        _panel(1, "after training", gradient["trained"]["long"], gradient["steps"]),
    ]
    return render("figures/practice_gradients.svg", panels=panels, models=list(MODELS.values()), bottom=BOTTOM)


def _panel(number: int, name: str, sizes: Mapping[str, Sequence[float]], steps: Sequence[int]) -> dict[str, Any]:
    left = LEFT + number * WIDTH
    plot = Plot(Axis(steps[0], steps[-1], left, left + INNER), Axis(LOWEST, HIGHEST, BOTTOM, TOP, log=True))
    lines = [
        {
            "role": role,
            "dash": dash,
            "name": label,
            "d": _line(plot, steps, sizes[model]),
            "last": f"{sizes[model][-1]:.0e}",
        }
        for model, (label, role, dash) in MODELS.items()
    ]
    return {"name": name, "plot": plot, "lines": lines, "x_ticks": plot.x.ticks(range(steps[0], steps[-1] + 1, 5))}


def _line(plot: Plot, steps: Sequence[int], sizes: Sequence[float]) -> str:
    return plot.line((step, max(LOWEST, size)) for step, size in zip(steps, sizes, strict=True))
