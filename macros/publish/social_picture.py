"""The picture of a page for links that are shared: its title over the stops of the path, 1200 by 630 pixels, as a PNG.

The letters are KaTeX's sans serif, from the locked npm package; the colors are those of the dark palette in tokens.css.
All is drawn in shades from one color to another, 64 for the text and 11 for each dot, so that a picture is a small PNG
with a palette and takes some milliseconds. The same title gives the same bytes with the same Pillow.
"""

import re
import unicodedata
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

from macros.katex_assets import PACKAGE, ROOT

SIZE = (1200, 630)  # what those who show it leave uncropped
MARGIN = 96
NUMBERED = re.compile(r"(\d+)\. (.+)", re.DOTALL)
# The title stands between these heights, as large as it fits there.
TITLE_TOP, TITLE_BOTTOM, LINE = 170, 460, 1.2
TITLE_SIZES = (92, 80, 68, 56, 44, 36)
SMALL, DIM, FULL = 40, 170, 255  # the size of the other text; how light each is, of 255
STOPS = ("word-vectors", "rnn", "lstm-gru", "attention", "transformer")
# The dots: their radius, the height of their middle, from one to the next; how much finer they are drawn than shown.
RADIUS, MIDDLE, STEP, FINER = 18, 540, 84, 4
INKS, TINTS = 64, 11
TOKENS = ROOT / "overrides" / "assets" / "stylesheets" / "tokens.css"
DARK = re.compile(r"--(?:nb|md)-([\w-]+):\s*light-dark\(#\w{6}, #(\w{6})\)")


def social_picture(title: str, site_name: str) -> bytes:
    """The PNG of a page; the number that a section's title begins with stands above it."""
    found = NUMBERED.fullmatch(title)
    number, words = (f"Section {found[1]}", found[2]) if found else ("", title)
    text = Image.new("L", SIZE)
    draw = ImageDraw.Draw(text)
    draw.text((MARGIN, MARGIN), number, fill=DIM, font=_font("Regular", SMALL))
    _draw_title(draw, drawable(words))
    if title != site_name:
        place = (SIZE[0] - MARGIN, MIDDLE)
        draw.text(place, drawable(site_name), fill=DIM, font=_font("Regular", SMALL), anchor="rm")
    return _png(text)


def _png(text: Image.Image) -> bytes:
    picture = text.point([light * (INKS - 1) // 255 for light in range(256)])
    dots, where = _dots()
    picture.paste(dots, mask=where)
    picture.putpalette(_palette())
    file = BytesIO()
    picture.save(file, "PNG", compress_level=3)  # twice as fast as the usual 6, and a fifth larger
    return file.getvalue()


def _draw_title(draw: ImageDraw.ImageDraw, words: str) -> None:
    sizes = [(size, wrapped(words, size)) for size in TITLE_SIZES]
    size, lines = next(filter(_fits, sizes), sizes[-1])
    for number, line in enumerate(lines):
        draw.text((MARGIN, TITLE_TOP + number * size * LINE), line, fill=FULL, font=_font("Bold", size))


def _fits(title: tuple[int, list[str]]) -> bool:
    size, lines = title
    widest = max(_font("Bold", size).getlength(line) for line in lines)
    return widest <= SIZE[0] - 2 * MARGIN and TITLE_TOP + len(lines) * size * LINE <= TITLE_BOTTOM


def wrapped(words: str, size: int) -> list[str]:
    """The words in lines that are as wide as the picture, less its margins; a longer word has a line of its own."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _font("Bold", size).getlength(longer) > SIZE[0] - 2 * MARGIN:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def drawable(text: str) -> str:
    """The text in the signs that the fonts have: accents are left off, and so is what has no plain form."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if ord(sign) in _signs())


@cache
def _signs() -> frozenset[int]:
    from fontTools.ttLib import TTFont  # not needed where no pictures are made

    fonts = [TTFont(_file(weight)) for weight in ("Regular", "Bold")]
    return frozenset.intersection(*(frozenset(font.getBestCmap()) for font in fonts)) | {ord(" ")}


def _file(weight: str) -> str:
    return str(PACKAGE / "fonts" / f"KaTeX_SansSerif-{weight}.ttf")


@cache
def _font(weight: str, size: int) -> FreeTypeFont:
    # The basic layout is in every Pillow; the other depends on a library of the machine.
    return ImageFont.truetype(_file(weight), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _dots() -> tuple[Image.Image, Image.Image]:
    """The stops of the path as numbers of the palette, and where they are."""
    masks = [_dot(number) for number in range(len(STOPS))]
    dots, where = Image.new("L", SIZE), Image.new("L", SIZE)
    for number, mask in enumerate(masks):
        tints = mask.point([INKS + number * TINTS + light * (TINTS - 1) // 255 for light in range(256)])
        dots.paste(tints, mask=(there := mask.point([0] + [255] * 255)))
        where.paste(there, mask=there)
    return dots, where


def _dot(number: int) -> Image.Image:
    fine = Image.new("L", (2 * RADIUS * FINER, 2 * RADIUS * FINER))
    ImageDraw.Draw(fine).ellipse((0, 0, fine.width - 1, fine.height - 1), fill=255)
    mask = Image.new("L", SIZE)
    mask.paste(fine.resize((2 * RADIUS, 2 * RADIUS), Image.Resampling.BOX), (MARGIN + number * STEP, MIDDLE - RADIUS))
    return mask


@cache
def _palette() -> list[int]:
    dark = dict(DARK.findall(TOKENS.read_text(encoding="utf-8")))
    ground = bytes.fromhex(dark["primary-fg-color"])
    shades = [_shades(ground, b"\xff\xff\xff", INKS)]
    shades += [_shades(ground, bytes.fromhex(dark[stop]), TINTS) for stop in STOPS]
    return [value for shade in shades for value in shade]


def _shades(start: bytes, end: bytes, count: int) -> list[int]:
    return [round(a + (b - a) * step / (count - 1)) for step in range(count) for a, b in zip(start, end, strict=True)]
