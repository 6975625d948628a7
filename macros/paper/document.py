"""What Chromium leaves to do in a PDF: bookmarks that have the formulas of their headings, a title that is shown."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, StreamObject, TextStringObject

from macros.paper import PaperError
from macros.paper.markup import PrintedHeading
from macros.paper.pack import packed
from macros.paper.structure import flatten

KEPT = (b" cm", b" rg", b" RG")
LONG_NUMBER = re.compile(rb"-?\d*\.\d{3,}")


def finished(pdf: bytes, title: str, headings: Sequence[PrintedHeading] = ()) -> bytes:
    """The PDF with its title, with its bookmarks named after `headings` (all of them, in their order), and small.

    Raises `PaperError` if the bookmarks are not those of the headings.
    """
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    bookmarks = [item.get_object() for item in _bookmarks(writer.root_object.get("/Outlines"))] if headings else []
    if len(bookmarks) != len(headings):
        raise PaperError(f"Chromium made {len(bookmarks)} bookmarks for {len(headings)} headings: see macros/paper/.")
    for bookmark, heading in zip(bookmarks, headings, strict=True):
        bookmark[NameObject("/Title")] = TextStringObject(heading.title)
    flatten(writer)
    for page in writer.pages:
        shorten(page)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = shown
    # No dates: the same site gives the same file.
    writer.metadata = {"/Title": title}
    out = BytesIO()
    writer.write(out)
    return packed(out.getvalue())


def shorten(page: PageObject) -> None:
    """Round the places in a page's drawing, which Chromium writes with up to nine digits, to hundredths of a pixel.

    Changes of coordinates multiply, and colors end at 1: these stay as they are.
    """
    drawing = page["/Contents"].get_object()
    assert isinstance(drawing, StreamObject)
    lines = drawing.get_data().split(b"\n")
    drawing.set_data(b"\n".join(line if line.endswith(KEPT) else LONG_NUMBER.sub(_rounded, line) for line in lines))


def _rounded(found: re.Match[bytes]) -> bytes:
    return f"{float(found.group()):.2f}".rstrip("0").rstrip(".").encode() or b"0"


def _bookmarks(parent: Any) -> Iterator[Any]:
    """All bookmarks in their order, each before those below it."""
    item = parent.get_object().get("/First") if parent else None
    while item:
        yield item
        yield from _bookmarks(item)
        item = item.get_object().get("/Next")


def bookmark_pages(pdf: bytes) -> list[int]:
    """The number of the page, from 1, that each bookmark leads to, in their order."""
    reader = PdfReader(BytesIO(pdf))
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages, 1)}  # type: ignore[union-attr]
    outline = reader.trailer["/Root"].get_object().get("/Outlines")  # type: ignore[union-attr]
    return [numbers[_target(item.get_object(), reader)] for item in _bookmarks(outline)]


def _target(bookmark: Any, reader: PdfReader) -> int:
    to = bookmark.get("/Dest") or bookmark["/A"]["/D"]
    to = to.get_object()
    page = to[0] if isinstance(to, list) else reader.named_destinations[str(to)].raw_get("/Page")
    return int(page.idnum)


def page_count(pdf: bytes) -> int:
    """How many pages it has."""
    return len(PdfReader(BytesIO(pdf)).pages)
