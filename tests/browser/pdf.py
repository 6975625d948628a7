"""What Chromium drew on each page of a PDF: its own PDFs keep pages and their drawings as plain objects."""

import re
import zlib
from collections.abc import Iterator

OBJECT = re.compile(rb"^(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL | re.MULTILINE)
IS_PAGE = re.compile(rb"/Type /Page\b")
CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
STREAM = re.compile(rb"stream\n(.*)\nendstream", re.DOTALL)
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
    """The numbers of the pages without a text."""
    return [number for number, drawing in enumerate(drawings(pdf), 1) if not SHOWS_TEXT.search(drawing)]
