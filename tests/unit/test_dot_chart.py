"""The scale of the dot charts: piecewise linear, and held inside the plot."""

import re

import pytest

from macros.dot_chart import LABELS, RIGHT, DotRow, Scale, render_dot_chart

# The first ten years get a quarter of the width, the next ten the rest.
SCALE = Scale(((1990, 0.0), (2000, 0.25), (2010, 1.0)))
ROW = DotRow(label="LSTM & GRU", role="lstm-gru", value=2000, text="2000")


def chart(row: DotRow) -> str:
    return render_dot_chart("figure", [row], SCALE, [(1990, "1990")], title="A < B", caption="*Dots*")


def share(value: float) -> float:
    return (SCALE.x(value) - LABELS) / (RIGHT - LABELS)


@pytest.mark.parametrize(
    ("value", "expected"), [(1990, 0), (1995, 0.125), (2000, 0.25), (2004, 0.55), (2005, 0.625), (2010, 1)]
)
def test_a_value_stands_at_its_share_of_the_width(value: float, expected: float) -> None:
    assert share(value) == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize(("value", "expected"), [(1900, 0), (1989, 0), (2011, 1), (3000, 1)])
def test_a_value_outside_is_held_inside_the_plot(value: float, expected: float) -> None:
    assert share(value) == expected


def test_places_rise_with_the_values() -> None:
    places = [SCALE.x(year) for year in range(1990, 2011)]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_a_band_spans_its_years() -> None:
    html = chart(DotRow("LSTM", "lstm-gru", 1990, "1990", band=(2000, 2010)))
    found = re.search(r'__band" x="([\d.]+)"[^>]* width="([\d.]+)"', html)
    assert found
    assert float(found[1]) == SCALE.x(2000)
    assert float(found[1]) + float(found[2]) == pytest.approx(RIGHT, abs=0.1)


def test_what_a_row_has_not_is_not_drawn() -> None:
    html = chart(ROW)
    assert html.count("<circle") == 1
    assert not re.search("band|whisker|mark|break", html.replace("markdown", ""))


def test_names_are_escaped() -> None:
    html = chart(ROW)
    assert ">LSTM &amp; GRU</text>" in html
    assert ">A &lt; B</title>" in html
