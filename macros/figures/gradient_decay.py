"""`gradient-decay`: how large a product of k equal factors is, for k = 0 … 50 steps back.

The gradient that reaches a state k steps back is a product of k Jacobians (Pascanu, Mikolov and Bengio 2013, section
2). If each scaled it by the same factor, it would be scaled by factor^k.
"""

from pathlib import Path

from macros.figures.decay import Curve, draw_curves, plot, steps_inside
from macros.templates import render

PLOT = plot(lowest=-12, highest=3, top=48, decade=20)
CURVES = (
    Curve(1.1, "dash-3"),
    Curve(1.0, nudge=-5),
    Curve(0.99, "dash-1", nudge=5),
    Curve(0.9, "dash-4"),
    Curve(0.5, "dash-5"),
    Curve(0.25, "dash-2"),
)
MARKED = (0.9, 20)


def draw(data: Path) -> str:
    """The SVG; `data` is not read, since a formula is all there is."""
    factor, steps = MARKED
    return render(
        "figures/gradient_decay.svg",
        plot=PLOT,
        curves=draw_curves(CURVES, PLOT),
        vanished={factor: steps_inside(factor, PLOT.y.low) for factor in (0.25, 0.5)},
        marked={"factor": factor, "steps": steps, "size": factor**steps, "at": PLOT.point(steps, factor**steps)},
        x_ticks=PLOT.x.ticks(range(0, 51, 10)),
        y_powers=PLOT.y.powers((3, 0, -3, -6, -9, -12)),
    )
