"""Dot charts: an SVG with one row a thing and one dot a value, made at build time from data.

    <figure id="…" class="figure" markdown="1">
    <svg class="dot-chart" viewBox="0 0 400 …" role="img" aria-labelledby="…"><title>…</title> rows, axis </svg>
    <figcaption markdown="span">…</figcaption>
    </figure>

The timeline and the SST-2 figure are both dot charts. Colors are classes (`role-…`), so that palettes and print decide
them; every row has its name as text and every shape its meaning in the caption, so that color says nothing alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.templates import render

# In SVG user units: 400 units are about one phone's width, so that 12-unit text stays readable there.
WIDTH, LABELS, RIGHT, ROW, TOP = 400, 158, 352, 21, 6


@dataclass(frozen=True)
class Scale:
    """A piecewise linear scale: `knots` are (value, share of the plot's width from 0 to 1), rising."""

    knots: tuple[tuple[float, float], ...]

    def x(self, value: float) -> float:
        """The horizontal place of a value in SVG user units, held inside the plot."""
        share = next(
            (self._between(a, b, value) for a, b in zip(self.knots, self.knots[1:], strict=False) if value <= b[0]), 1.0
        )
        return round(LABELS + max(0.0, share) * (RIGHT - LABELS), 1)

    @staticmethod
    def _between(a: tuple[float, float], b: tuple[float, float], value: float) -> float:
        return a[1] + (value - a[0]) / (b[0] - a[0]) * (b[1] - a[1])


@dataclass(frozen=True)
class DotRow:
    """A row in the chart's own values.

    The dot, its value as text, and where there are any a band, a whisker, a hollow mark.
    """

    label: str
    role: str
    value: float
    text: str
    band: tuple[float, float] | None = None
    whisker: tuple[float, float] | None = None
    mark: float | None = None


def render_dot_chart(
    chart_id: str,
    rows: Sequence[DotRow],
    scale: Scale,
    ticks: Sequence[tuple[float, str]],
    *,
    title: str,
    caption: str,
    break_at: float | None = None,
) -> str:
    """The figure; `title` is its text alternative, `caption` is Markdown, `break_at` where the scale changes."""
    return render(
        "dot_chart.html",
        id=chart_id,
        rows=[_placed(row, number, scale) for number, row in enumerate(rows)],
        ticks=[(scale.x(value), label) for value, label in ticks],
        break_at=scale.x(break_at) if break_at is not None else None,
        title=title,
        caption=caption,
        width=WIDTH,
        left=LABELS,
        right=RIGHT,
        top=TOP,
        bottom=TOP + ROW * len(rows),
    )


def _placed(row: DotRow, number: int, scale: Scale) -> dict[str, object]:
    def span(pair: tuple[float, float] | None) -> tuple[float, float] | None:
        return (scale.x(pair[0]), scale.x(pair[1])) if pair else None

    return {
        "label": row.label,
        "role": row.role,
        "text": row.text,
        "x": scale.x(row.value),
        "y": TOP + ROW * number + ROW / 2,
        "band": span(row.band),
        "whisker": span(row.whisker),
        "mark": scale.x(row.mark) if row.mark is not None else None,
    }
