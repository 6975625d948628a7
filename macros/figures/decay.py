"""Powers of one factor against the number of steps, on a logarithmic scale: a power is a straight line there.

<path class="line dash-1" d="M44 94L292 144"/><text class="start" …>0.9</text>
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from macros.figures.axes import Axis, Plot, Point

STEPS = 50
LEFT, RIGHT = 52, 292


@dataclass(frozen=True)
class Curve:
    """The powers of `factor` over the steps: `dash` is the class of its line, `nudge` moves its label up or down."""

    factor: float
    dash: str = ""
    nudge: float = 0


@dataclass(frozen=True)
class Drawn:
    """A curve in SVG user units: its path, its factor and the place of its label, right of its end."""

    curve: Curve
    d: str
    label: Point


def plot(lowest: int, highest: int, top: float, decade: float) -> Plot:
    """Steps back from 0 to 50 against powers of ten; `decade` is the height of one power, `top` where they end."""
    bottom = top + (highest - lowest) * decade
    return Plot(Axis(0, STEPS, LEFT, RIGHT), Axis(10.0**lowest, 10.0**highest, bottom, top, log=True))


def steps_inside(factor: float, lowest: float) -> float:
    """How many steps a power takes to fall to `lowest`, at most 50: log(lowest) / log(factor)."""
    return min(STEPS, math.log(lowest) / math.log(factor)) if factor < 1 else STEPS


def draw_curves(curves: Sequence[Curve], on: Plot) -> list[Drawn]:
    """The curves from factor⁰ = 1 to the last step, or to the bottom of the plot."""
    return [_drawn(curve, on) for curve in curves]


def _drawn(curve: Curve, on: Plot) -> Drawn:
    last = steps_inside(curve.factor, on.y.low)
    x, y = on.point(last, curve.factor**last)
    # A label at the bottom would stand on the axis: it moves up along the line.
    label = (x + 6, y + (4 if last == STEPS else -8) + curve.nudge)
    return Drawn(curve, on.line([(0, 1), (last, curve.factor**last)]), label)
