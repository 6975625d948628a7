"""The figures made from data: known points stand where a ruler would put them, and printed numbers are right.

The expectations are the notebook's worked numbers, or were computed apart from the code that draws.
"""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.figure import check_drawing
from macros.figures import DRAWN, cost_growth, position_map
from macros.figures.axes import Axis, Plot
from macros.figures.forget_gate_decay import scientific
from macros.figures.scores import read_scores, softmax
from macros.problems import ContentError

ROOT = Path(__file__).parents[2]
DATA = ROOT / "docs" / "_data"
STYLESHEETS = ROOT / "overrides" / "assets" / "stylesheets"


def drawn(name: str) -> ElementTree.Element:
    return ElementTree.fromstring(DRAWN[name](DATA))


def texts(svg: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter("text")]


def with_class(svg: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [element for element in svg.iter() if name in element.get("class", "").split()]


def numbers(element: ElementTree.Element, attribute: str = "d") -> list[float]:
    return [float(number) for number in re.findall(r"-?[\d.]+", element.get(attribute, ""))]


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_has_what_a_reader_and_a_phone_need(name: str) -> None:
    check_drawing(name, DRAWN[name](DATA))
    svg = drawn(name)
    assert [child.tag for child in svg][:2] == ["title", "desc"]
    assert numbers(svg, "viewBox")[:3] == [0, 0, 360]


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_leaves_its_looks_to_classes_that_exist(name: str) -> None:
    svg = drawn(name)
    looks = {"style", "fill", "stroke", "id", "opacity", "font-size", "stroke-dasharray", "fill-opacity"}
    used = {each for element in svg.iter() for each in element.get("class", "").split()}
    styled = "".join((STYLESHEETS / file).read_text(encoding="utf-8") for file in ("figure.css", "tokens.css"))
    assert not looks & {attribute for element in svg.iter() for attribute in element.attrib}
    assert used <= set(re.findall(r"\.([a-z][\w-]*)", styled))


def test_an_axis_places_its_ends_and_its_middle() -> None:
    assert [Axis(0, 50, 40, 240).at(value) for value in (0, 25, 50)] == [40, 140, 240]
    assert [Axis(1e-4, 1, 200, 0, log=True).at(value) for value in (1e-4, 1e-2, 1)] == [200, 100, 0]
    assert Plot(Axis(0, 1, 10, 20), Axis(0, 1, 30, 40)).line([(0, 1), (1, 0)]) == "M10 40L20 30"


def test_the_dot_of_nine_tenths_to_the_twentieth_stands_at_0_1216() -> None:
    svg = drawn("gradient-decay")
    dot = next(svg.iter("circle"))
    # 20 of 50 steps on 52 … 292; 0.9^20 = 0.1216 lies 3.915 powers of ten, of 20 units each, below the top at 48.
    assert (float(dot.get("cx", 0)), float(dot.get("cy", 0))) == (148, 126.3)
    assert "0.920 ≈ 0.12" in texts(svg)  # the 20 is raised


def test_factors_fall_grow_or_stay_and_say_which_they_are() -> None:
    svg = drawn("gradient-decay")
    labels = [text.text for text in with_class(svg, "named")]
    ends = dict(zip(labels, (numbers(line)[2:] for line in with_class(svg, "line")), strict=True))
    assert ends["1.0"] == [292, 108]
    assert ends["0.9"] == [292, 153.8]  # 0.9^50 = 0.005154
    assert ends["0.5"] == pytest.approx([52 + 39.863 * 4.8, 348], abs=0.1)  # 0.5^39.863 = 1e-12
    assert ends["0.25"] == pytest.approx([52 + 19.932 * 4.8, 348], abs=0.1)
    assert ends["1.1"] == pytest.approx([292, 108 - 2.0696 * 20], abs=0.1)  # 1.1^50 = 117.4


def test_no_two_factors_share_a_dash_pattern() -> None:
    dashes = [line.get("class") for line in with_class(drawn("gradient-decay"), "line")]
    assert len(set(dashes)) == len(dashes) == 6


def test_the_forget_gate_figure_prints_what_twenty_steps_leave() -> None:
    printed = texts(drawn("forget-gate-decay"))
    assert {"0.87", "0.38", "0.0019", "9.5 × 10−7"} <= set(printed)
    assert [text for text in printed if text.startswith("f = ")] == ["f = 0.99", "f = 0.95", "f = 0.73", "f = 0.50"]
    assert [scientific(value) for value in (0.874, 0.0019, 9.54e-7)] == [("0.87", 0), ("0.0019", 0), ("9.5", -7)]


@pytest.mark.parametrize(
    ("scores", "weights"),
    [
        ([0.1, 0.2, 2.2, 1.6], [0.0678, 0.0749, 0.5535, 0.3038]),
        ([0.5, 2.0, 1.5], [0.1220, 0.5465, 0.3315]),
        ([1.0, 4.0, 3.0], [0.0351, 0.7054, 0.2595]),
        ([0.25, 1.0, 0.75], [0.2098, 0.4442, 0.3460]),
        ([7.0, 7.0, 7.0, 7.0], [0.25, 0.25, 0.25, 0.25]),
        ([1000.0, 0.0], [1.0, 0.0]),
    ],
)
def test_softmax_gives_the_worked_weights_and_they_sum_to_one(scores: list[float], weights: list[float]) -> None:
    assert softmax(scores) == pytest.approx(weights, abs=5e-5)
    assert sum(softmax(scores)) == pytest.approx(1, abs=1e-12)


def test_the_heat_row_prints_the_weights_and_fills_the_cells_by_them() -> None:
    svg = drawn("attention-heat-row")
    assert [text.text for text in with_class(svg, "label")][::2] == ["I", "am", "not", "happy"]
    assert [text.text for text in with_class(svg, "label")][1::2] == ["0.07", "0.07", "0.55", "0.30"]
    # Eighths: 0.54, 0.60, 4.43, 2.43.
    assert [cell.get("class") for cell in svg.iter("rect")] == [f"heat level-{level}" for level in (1, 1, 4, 2)]


def test_only_not_and_happy_reach_above_the_plain_average() -> None:
    svg = drawn("attention-heat-row")
    average = numbers(with_class(svg, "weak")[0])[1]
    assert average == 221.8  # 0.25 of 0.5535 on 276 … 156
    assert [numbers(bar)[2] < average for bar in with_class(svg, "shape")] == [False, False, True, True]


@pytest.mark.parametrize("values", ["{scores: [1]}", "{scores: [1, yes]}", "{scores: 12}", "{}", "12"])
def test_scores_that_do_not_fit_the_words_are_refused_nope(tmp_path: Path, values: str) -> None:
    (tmp_path / "worked.yml").write_text(f"- id: short\n  values: {values}\n", encoding="utf-8")
    with pytest.raises(ContentError, match="example 'short' needs 2 numbers in `values: scores:`"):
        read_scores("short", 2, tmp_path)


def test_an_example_that_is_missing_is_named_nope() -> None:
    with pytest.raises(ContentError, match=r"example 'softmax-three-score' is missing \(did you mean 'softmax-three-"):
        read_scores("softmax-three-score", 3, DATA)


def test_positions_are_encoded_as_worked_by_hand() -> None:
    zero, one, three = ([position_map.encoding(position, number, 4) for number in range(4)] for position in (0, 1, 3))
    assert zero == [0, 1, 0, 1]
    assert one == pytest.approx([0.8415, 0.5403, 0.0100, 0.99995], abs=5e-5)
    assert three == pytest.approx([0.1411, -0.9900, 0.0300, 0.9996], abs=5e-5)


def test_wavelengths_run_from_two_pi_to_sixty_thousand() -> None:
    assert [round(position_map.wavelength(pair, 512), 2) for pair in (0, 255)] == [6.28, pytest.approx(60_611, abs=1)]


def test_levels_are_even_steps_from_minus_one_to_one() -> None:
    assert [position_map.level(value) for value in (-1, -0.5, -0.1, 0, 0.1, 0.5, 1)] == [0, 2, 4, 4, 4, 6, 8]


def test_the_map_has_every_cell_once_and_begins_with_zeros_and_ones() -> None:
    cells: dict[tuple[int, int], int] = {}
    for path in (element for element in with_class(drawn("position-map"), "map") if element.tag == "path"):
        for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v12", path.get("d", "")):
            for column in range(int(x), int(x) + int(width), 8):
                assert (column, int(y)) not in cells
                cells[column, int(y)] = int(path.get("class", "")[-1])
    rows = sorted({y for _, y in cells})
    assert (len(cells), len(rows)) == (32 * 16, 16)
    # sin 0 = 0 is the middle level, cos 0 = 1 the highest; sin 5 = −0.959 is the lowest.
    assert [cells[52, y] for y in rows] == [4, 8] * 8
    assert cells[52 + 5 * 8, rows[0]] == 0


def test_operations_are_equal_where_the_length_is_the_width() -> None:
    attention, recurrent = cost_growth.attention_operations, cost_growth.recurrent_operations
    assert (attention(50), recurrent(50)) == (1_280_000, 13_107_200)
    assert attention(512) == recurrent(512) == 134_217_728
    assert (attention(2048), recurrent(2048)) == (2_147_483_648, 536_870_912)


def test_the_drawn_lines_cross_at_the_dot() -> None:
    svg = drawn("cost-growth")
    attention, recurrent = (numbers(line) for line in with_class(svg, "line")[:2])
    left, right = attention[1] - recurrent[1], attention[3] - recurrent[3]
    x = attention[0] + left / (left - right) * (attention[2] - attention[0])
    dot = next(svg.iter("circle"))
    # 512 is 5 of the 8 doublings from 16 to 4096.
    assert float(dot.get("cx", 0)) == pytest.approx(x, abs=0.2) == 44 + 5 / 8 * 200
    assert float(dot.get("cy", 0)) == pytest.approx(attention[1] - 5 / 8 * (attention[1] - attention[3]), abs=0.2)


def test_steps_grow_in_recurrence_and_stay_in_self_attention() -> None:
    recurrent, attention = (numbers(line) for line in with_class(drawn("cost-growth"), "line")[2:])
    assert recurrent[1] > recurrent[3]
    assert attention[1] == attention[3]


def test_larger_scores_sharpen_the_bars() -> None:
    svg = drawn("softmax-temperature")
    lengths = [numbers(bar)[2] - numbers(bar)[0] for bar in with_class(svg, "shape")]
    assert lengths[1] < lengths[4] < lengths[7]  # "not"
    assert lengths[0] > lengths[3] > lengths[6]  # "was"
    weights = [text.text for text in with_class(svg, "label") if text.text and text.text[0] == "0"]
    assert weights == ["0.21", "0.44", "0.35", "0.12", "0.55", "0.33", "0.04", "0.71", "0.26"]
