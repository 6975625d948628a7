"""What Chromium drew on each page of a PDF: its own PDFs keep pages and their drawings as plain objects."""

import re
import zlib
from collections.abc import Iterator

OBJECT = re.compile(rb"^(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL | re.MULTILINE)
IS_PAGE = re.compile(rb"/Type /Page\b")
CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
STREAM = re.compile(rb"stream\n(.*)\nendstream", re.DOTALL)
# The first change of coordinates in a drawing is the page's, the others are those of what stands on it. At full size a
# CSS pixel is 3.125 of the units of the drawing, 300 to the inch.
SCALE = re.compile(rb"^(\d+(?:\.\d+)?) 0 0 (?:\d+(?:\.\d+)?) [\d.]+ [\d.]+ cm$", re.MULTILINE)
FULL_SIZE = 3.125
# The site's name, the title, and the number of the page: each a few pieces.
IN_MARGINS = 12
SHOWS_TEXT = re.compile(rb"\bTj\b|\bTJ\b")


def drawings(pdf: bytes) -> list[bytes]:
    """The drawing commands of each page, in order."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    return list(_drawings(objects))


def _drawings(objects: dict[int, bytes]) -> Iterator[bytes]:
    for body in objects.values():
        if IS_PAGE.search(body):
            contents = CONTENTS.search(body)
            assert contents, "a page of the PDF has no drawing that can be read"
            stream = STREAM.search(objects[int(contents[1])])
            assert stream, "the drawing of a page of the PDF cannot be read"
            yield zlib.decompress(stream[1])


def empty_pages(pdf: bytes) -> list[int]:
    """The numbers of the pages without more texts than stand at the head and the foot of each."""
    return [number for number, drawing in enumerate(drawings(pdf), 1) if len(SHOWS_TEXT.findall(drawing)) <= IN_MARGINS]


def is_shrunk(pdf: bytes) -> bool:
    """Whether Chromium made everything smaller, which it does where something is wider than the paper."""
    scales = {float(scale) for drawing in drawings(pdf) for scale in SCALE.findall(drawing)}
    assert scales, "the scale of the PDF cannot be read"
    return FULL_SIZE not in scales
