"""`position-map`: the sinusoidal position encoding as a map: positions to the right, dimensions downwards.

    <path class="map level-8" d="M44 60h8v12h-8z…"/>

Dimension 2i is sin(pos / 10000^(2i/d)), dimension 2i + 1 the cosine of that angle (Vaswani et al. 2017, section 3.5).
The values from −1 to 1 are drawn in nine levels, one path a level.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from macros.templates import render

POSITIONS, DIMENSIONS, BASE = 32, 16, 10_000
LEVELS = 9
LEFT, TOP, WIDTH, HEIGHT, GAP = 52, 52, 8, 12, 3
TICKS = (0, 8, 16, 24, 31)


def encoding(position: int, dimension: int, width: int = DIMENSIONS) -> float:
    """One component of the position encoding of size `width`, from −1 to 1."""
    angle = position / BASE ** (dimension // 2 * 2 / width)
    return math.cos(angle) if dimension % 2 else math.sin(angle)


def level(value: float) -> int:
    """The level of a value from −1 to 1: 0 at −1, 4 around 0, 8 at 1."""
    return round((value + 1) / 2 * (LEVELS - 1))


def wavelength(pair: int, width: int = DIMENSIONS) -> float:
    """After how many positions the two dimensions of a pair repeat: 2π · 10000^(2i/d)."""
    return float(2 * math.pi * BASE ** (2 * pair / width))


def draw(data: Path) -> str:
    """The SVG; `data` is not read, since a formula is all there is."""
    return render(
        "figures/position_map.svg",
        levels=sorted(_paths().items()),
        rows=[(number, row_top(number)) for number in range(DIMENSIONS)],
        waves=[(row_top(2 * pair) + HEIGHT, spoken(wavelength(pair))) for pair in range(DIMENSIONS // 2)],
        ticks=[(column_left(position) + WIDTH / 2, position) for position in TICKS],
        left=LEFT,
        right=column_left(POSITIONS),
        top=TOP,
        bottom=row_top(DIMENSIONS - 1) + HEIGHT,
        legend=LEVELS,
    )


def spoken(number: float) -> str:
    """A number at a glance: 6.3, 20, 1,987."""
    return f"{number:,.{1 if number < 10 else 0}f}"


def column_left(position: int) -> int:
    """Where the cells of a position begin, in SVG user units."""
    return LEFT + position * WIDTH


def row_top(dimension: int) -> int:
    """Where the cells of a dimension begin, in SVG user units; a gap parts the pairs of sine and cosine."""
    return TOP + dimension * HEIGHT + dimension // 2 * GAP


def _paths() -> dict[int, str]:
    """For each level the cells that have it, equal neighbors in a row as one."""
    paths: dict[int, str] = defaultdict(str)
    for dimension in range(DIMENSIONS):
        for value, first, count in runs([level(encoding(position, dimension)) for position in range(POSITIONS)]):
            paths[value] += f"M{column_left(first)} {row_top(dimension)}h{count * WIDTH}v{HEIGHT}h-{count * WIDTH}z"
    return paths


def runs(values: Sequence[int]) -> list[tuple[int, int, int]]:
    """Equal neighbors as (value, index of the first, how many)."""
    groups = (list(group) for _, group in groupby(enumerate(values), key=lambda pair: pair[1]))
    return [(group[0][1], group[0][0], len(group)) for group in groups]
