"""Axes of the figures made from data: where a value stands in a drawing, in SVG user units.

`macros/templates/figures/axes.svg` draws the frame of a `Plot`:

    <path class="grid" d="M44 74H288…"/><path class="axis" d="M44 354H288…"/><text class="end" …>10…</text>
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Tick = tuple[float, str]


@dataclass(frozen=True)
class Axis:
    """A linear or logarithmic axis: the value `low` stands at `start`, `high` at `end` (SVG user units)."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def at(self, value: float) -> float:
        """The place of a value; beyond its ends the axis goes on in the same way."""
        low, high, here = (math.log10(v) if self.log else v for v in (self.low, self.high, value))
        return round(self.start + (here - low) / (high - low) * (self.end - self.start), 1)

    def ticks(self, values: Iterable[float]) -> list[Tick]:
        """Places and labels of values, as they are read: 16, 0.5."""
        return [(self.at(value), f"{value:g}") for value in values]

    def powers(self, exponents: Sequence[int]) -> list[tuple[float, int]]:
        """Places and exponents of powers of ten, which the template writes as 10 with a raised exponent."""
        return [(self.at(10.0**exponent), exponent) for exponent in exponents]


@dataclass(frozen=True)
class Plot:
    """Two axes; `y.start` is the lower end, so it is the larger number."""

    x: Axis
    y: Axis

    def point(self, x: float, y: float) -> Point:
        """The place of one pair of values."""
        return self.x.at(x), self.y.at(y)

    def line(self, points: Iterable[Point]) -> str:
        """The `d` of a path through pairs of values: `M44 94L288 144`."""
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in (self.point(*point) for point in points))
