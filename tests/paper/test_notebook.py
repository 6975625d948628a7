"""The notebook: bookmarks, page numbers in its contents, formulas that can be read aloud, and links within it."""

import re
from collections.abc import Iterator
from typing import Any

from macros.plain_math import plain_math
from tests.paper.made import MM, TEXT, Made, Pdf
from tests.site.built import SECTIONS, text_of

# The page number stands below.
FOOT = 15 * MM


def _outline(items: list[Any]) -> Iterator[Any]:
    for item in items:
        if isinstance(item, list):
            yield from _outline(item)
        else:
            yield item


def test_every_heading_is_a_bookmark(made: Made) -> None:
    titles = [item.title for item in _outline(made.pdf("notebook").reader.outline)]
    headings = made.site.page("notebook").article.find_all(re.compile("^h[1-6]$"))
    assert titles == [text_of(heading) for heading in headings]
    assert len(titles) > 100


def test_the_contents_name_the_page_of_each_heading(made: Made) -> None:
    pdf = made.pdf("notebook")
    pages = {item.title: pdf.reader.get_destination_page_number(item) + 1 for item in _outline(pdf.reader.outline)}
    first = pages["Contents"] - 1
    said = " ".join(pdf.text(number) for number in (first, first + 1))
    for stem in SECTIONS:
        title = text_of(made.site.page(stem).article.h1)
        assert re.search(rf"{re.escape(title)} {pages[title]}\b", said), title


def test_no_heading_stands_last_on_its_page(made: Made) -> None:
    pdf = made.pdf("notebook")
    headings = made.site.page("notebook").article.find_all(re.compile("^h[2-6]$"))
    titles = {text_of(heading) for heading in headings}
    last = {number + 1: _last_line(pdf, number) for number in range(len(pdf.pages))}
    assert len(titles) > 100
    assert [(page, line) for page, line in last.items() if not line or line in titles] == []


def _last_line(pdf: Pdf, number: int) -> str:
    """The lowest line of a page (from 0) above its foot."""
    texts = [piece for piece in pdf.pieces(number) if piece.kind == TEXT and piece.size > 1 and piece.box[1] > FOOT]
    lowest = min(texts, key=lambda piece: piece.box[1])
    width, _ = pdf.pages[number].get_size()
    return pdf.text(number, (0, FOOT, width, lowest.box[3] + 1))


def test_formulas_have_their_plain_text(made: Made) -> None:
    pdf = made.pdf("notebook")
    spoken = {str(item["/Alt"]) for item in _elements(pdf.reader.root_object["/StructTreeRoot"]) if "/Alt" in item}
    html = made.site.page("notebook").file.read_text(encoding="utf-8")
    formulas = {plain_math(found) for found in re.findall(r"<math.*?</math>", html, re.DOTALL)}
    assert len(formulas) > 300
    assert {formula for formula in formulas if formula not in spoken} == set()


def _elements(item: Any) -> Iterator[Any]:
    item = item.get_object() if hasattr(item, "get_object") else item
    if isinstance(item, dict):
        yield item
        yield from _elements(item.get("/K", []))
    elif isinstance(item, list):
        for kid in item:
            yield from _elements(kid)


def test_its_sections_are_linked_within_it(made: Made) -> None:
    links = [
        annotation.get_object() for page in made.pdf("notebook").reader.pages for annotation in page.get("/Annots", [])
    ]
    targets = {str(link["/Dest"]).lstrip("/") for link in links if "/Dest" in link}
    assert {*SECTIONS, "glossary", "sources"} <= targets
