"""`forget-gate-decay`: how much gradient is left along the cell state k steps back, for four forget-gate biases.

Along the direct path c_t = f_t ⊙ c_{t−1} + …, the gradient is multiplied by the forget gate at each step (Gers,
Schmidhuber and Cummins 2000). With no other input to the gate, f = σ(b), and k steps leave σ(b)^k.
"""

import math
from dataclasses import dataclass
from pathlib import Path

from macros.figures.decay import Curve, Drawn, draw_curves, plot
from macros.templates import render

PLOT = plot(lowest=-9, highest=1, top=76, decade=28)
STEPS = 20


def sigmoid(x: float) -> float:
    """The logistic function 1 / (1 + exp(−x))."""
    return 1 / (1 + math.exp(-x))


@dataclass(frozen=True)
class Gate:
    """A forget-gate bias and its line; `dx`, `dy` lead from the dot after 20 steps to the value written beside it."""

    bias: int
    dash: str
    nudge: float
    dx: float
    dy: float

    @property
    def curve(self) -> Curve:
        """The powers of f = σ(b)."""
        return Curve(sigmoid(self.bias), self.dash, self.nudge)


# Two lines are nearly level and near each other: the one has its value above, the other below.
GATES = (
    Gate(5, "", -12, 8, -8),
    Gate(3, "dash-1", 0, 8, 16),
    Gate(1, "dash-3", 0, 8, -3),
    Gate(0, "dash-2", -16, 8, -3),
)


def draw(data: Path) -> str:
    """The SVG; `data` is not read, since a formula is all there is."""
    lines = draw_curves([gate.curve for gate in GATES], PLOT)
    return render(
        "figures/forget_gate_decay.svg",
        plot=PLOT,
        steps=STEPS,
        at_steps=PLOT.x.at(STEPS),
        gates=[_drawn(gate, line) for gate, line in zip(GATES, lines, strict=True)],
        x_ticks=PLOT.x.ticks(range(0, 51, 10)),
        y_powers=PLOT.y.powers((0, -3, -6, -9)),
    )


def _drawn(gate: Gate, line: Drawn) -> dict[str, object]:
    left = gate.curve.factor**STEPS
    x, y = PLOT.point(STEPS, left)
    return {"gate": gate, "line": line, "dot": (x, y), "text": (x + gate.dx, y + gate.dy), "left": scientific(left)}


def scientific(value: float) -> tuple[str, int]:
    """Two significant figures and a power of ten: 0.87 and 0 for 0.874, 9.5 and −7 for 9.54e-7."""
    exponent = 0 if value >= 0.001 else math.floor(math.log10(value))
    return f"{value / 10**exponent:.2g}", exponent
