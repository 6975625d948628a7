"""A page's HTML as written, tag by tag, before any parser mends it: quick to read, and blind to nothing.

The trees of `built.py` leave KaTeX's drawings out; what must hold for every tag is asked here.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
DRAWING = re.compile(r'<span class="katex-html"[^>]*>')
SPAN = re.compile(r"<(/?)span\b")


@dataclass(frozen=True)
class Element:
    """A start tag with its attributes."""

    name: str
    attributes: dict[str, str]


@dataclass
class Markup(HTMLParser):
    """The start tags of a page, and what is wrong with their order.

    `wrong` has end tags that close something else, and self-closed tags where HTML knows none.
    """

    elements: list[Element] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        # Only inside SVG and MathML does a browser read <x/> as a whole element.
        if tag not in VOID and not {"svg", "math"}.intersection(self.open):
            self.wrong.append(f"<{tag}/> in line {self.getpos()[0]}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> in line {self.getpos()[0]}")


def read_markup(file: Path) -> Markup:
    """The markup of an HTML file."""
    markup = Markup()
    markup.feed(file.read_text(encoding="utf-8"))
    markup.close()
    return markup


def without_drawings(html: str) -> str:
    """The HTML with the inside of every `katex-html` left out."""
    kept, position = [], 0
    while found := DRAWING.search(html, position):
        kept.append(html[position : found.end()])
        position = _end_of_span(html, found.end())
    return "".join(kept) + html[position:]


def _end_of_span(html: str, position: int) -> int:
    """Where the end tag of the span stands that was opened just before `position`."""
    depth = 1
    for found in SPAN.finditer(html, position):
        depth += -1 if found[1] else 1
        if not depth:
            return found.start()
    raise ValueError("a drawing is never closed")
