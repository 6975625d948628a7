"""`cost-growth`: self-attention against recurrence as the text grows, in operations and in steps.

A layer of self-attention takes O(n²d) operations, a recurrent layer O(nd²); sequential operations, and the longest path
between two positions, are O(1) against O(n) (Vaswani et al. 2017, table 1). Drawn without the constants, for d = 512.
"""

from pathlib import Path

from macros.figures.axes import Axis, Plot
from macros.templates import render

WIDTH = 512
SHORTEST, LONGEST = 16, 4096
LENGTHS = (16, 64, 256, 1024, 4096)
LENGTH_AXIS = Axis(SHORTEST, LONGEST, 44, 244, log=True)
OPERATIONS = Plot(LENGTH_AXIS, Axis(1e5, 1e10, 244, 44, log=True))
STEPS = Plot(LENGTH_AXIS, Axis(0.4, 1e4, 472, 348, log=True))


def attention_operations(length: int, width: int = WIDTH) -> int:
    """Self-attention compares all pairs of n positions over d features: n² · d."""
    return length**2 * width


def recurrent_operations(length: int, width: int = WIDTH) -> int:
    """A recurrent layer multiplies by a d × d matrix at each of n positions: n · d²."""
    return length * width**2


def draw(data: Path) -> str:
    """The SVG; `data` is not read, since a formula is all there is."""
    ends = (SHORTEST, LONGEST)
    return render(
        "figures/cost_growth.svg",
        width=WIDTH,
        operations=OPERATIONS,
        steps=STEPS,
        attention=OPERATIONS.line((n, attention_operations(n)) for n in ends),
        recurrent=OPERATIONS.line((n, recurrent_operations(n)) for n in ends),
        ends=(attention_operations(LONGEST), recurrent_operations(LONGEST)),
        crossing=OPERATIONS.point(WIDTH, attention_operations(WIDTH)),
        constant=STEPS.line((n, 1) for n in ends),
        growing=STEPS.line((n, n) for n in ends),
        longest=LONGEST,
        x_ticks=LENGTH_AXIS.ticks(LENGTHS),
        operation_powers=OPERATIONS.y.powers(range(5, 11)),
        step_powers=STEPS.y.powers(range(5)),
    )
