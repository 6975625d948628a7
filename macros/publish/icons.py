"""Draws the app's icons in pixels from `icon.svg`, which is made of rectangles alone.

    <rect x="64" y="96" width="320" height="384" rx="32" fill="#ffffff"/>

The first rectangle is the ground. Some systems cut an icon to a shape of their own: for these the ground fills the
whole square, and the drawing shrinks into the middle.
"""

import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from macros.problems import ContentError

RECT = "{http://www.w3.org/2000/svg}rect"
# Each pixel is the mean of 4 × 4: the edges of round corners are smooth, those on a pixel's edge stay sharp.
FINE = 4


@dataclass(frozen=True)
class Rectangle:
    """In units of the drawing; `fill` is a color such as #22345a."""

    x: float
    y: float
    width: float
    height: float
    rx: float
    fill: str

    def scaled(self, scale: float, shift: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom; the right and bottom pixels belong to it, as Pillow counts."""
        left, top = self.x * scale + shift, self.y * scale + shift
        return left, top, left + self.width * scale - 1, top + self.height * scale - 1


def read_icon(file: Path) -> tuple[Rectangle, ...]:
    """The rectangles of an SVG file, the undermost first.

    Raises `ContentError` naming the file if it holds anything else.
    """
    elements = list(ElementTree.parse(file).getroot())
    if not elements or any(element.tag != RECT for element in elements):
        raise ContentError(
            f"{file.name}: draw it with <rect> elements alone, at least one: the icons are made of them."
        )
    return tuple(_rectangle(element) for element in elements)


def _rectangle(element: ElementTree.Element) -> Rectangle:
    numbers = {name: float(element.get(name, "0")) for name in ("x", "y", "width", "height", "rx")}
    return Rectangle(**numbers, fill=element.get("fill", "#000000"))


def draw_icon(icon: tuple[Rectangle, ...], pixels: int, middle: float = 0) -> Image.Image:
    """The icon as a square picture; `middle`, if it is not 0, is the part of the side that the drawing takes."""
    ground, *shapes = icon
    whole, unit = pixels * FINE, pixels * FINE / ground.width
    picture = Image.new("RGBA", (whole, whole), ground.fill if middle else "#00000000")
    draw = ImageDraw.Draw(picture)
    scale, shift = (unit * middle, whole * (1 - middle) / 2) if middle else (unit, 0)
    for shape in shapes if middle else icon:
        draw.rounded_rectangle(shape.scaled(scale, shift), shape.rx * scale, shape.fill)
    return picture.reduce(FINE)
