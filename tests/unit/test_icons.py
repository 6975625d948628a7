"""The icons: sharp where they are small, whole where a system cuts them to a circle, and drawn from one file."""

from pathlib import Path

import pytest

from macros.problems import ContentError
from macros.publish.icons import draw_icon, read_icon
from macros.publish.publication import Publication
from macros.publish.web_app import DRAWING, ICONS, manifest

ICON = Path(__file__).parents[2] / "overrides" / DRAWING


def test_what_a_system_may_cut_off_is_ground_alone() -> None:
    middle = next(icon.middle for icon in ICONS if icon.purpose == "maskable")
    picture = draw_icon(read_icon(ICON), 200, middle)
    ground = picture.getpixel((0, 0))
    outside = [(x, y) for x in range(200) for y in range(200) if (x - 99.5) ** 2 + (y - 99.5) ** 2 > 80**2]
    assert {picture.getpixel(point) for point in outside} == {ground}
    assert picture.getpixel((100, 100)) != ground


def test_at_sixteen_pixels_no_straight_edge_is_blurred() -> None:
    icon = read_icon(ICON)
    picture = draw_icon(icon, 16)
    colors = {(*bytes.fromhex(shape.fill[1:]), 255) for shape in icon}
    assert {picture.getpixel((x, 7)) for x in range(16)} <= colors


def test_a_drawing_of_anything_but_rectangles_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "icon.svg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg"><circle r="3"/></svg>')
    with pytest.raises(ContentError, match=r"icon\.svg: draw it with <rect>"):
        read_icon(file)


def test_an_app_is_named_by_its_address_only_where_that_is_known() -> None:
    # A relative id would hold from the root of the host: all sites there would be one app.
    assert "id" not in manifest(Publication(Path()))
    assert manifest(Publication(Path(), url="https://example.org/notes/"))["id"] == "/notes/"
