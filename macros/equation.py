r"""Equations: TeX in the Markdown → KaTeX's HTML and MathML in the page.

Arithmatex finds `$h_t$` and `$$…$$` and leaves `<span class="arithmatex">\(h_t\)</span>`. While the page is Markdown,
this extension turns each into a slot that holds the formula as plain text,

    <span class="arithmatex" data-equation="17">h_t</span>

which is what titles, the table of contents and the search index see. The number is made from the formula: in a live
preview a page without a change gets the same slots again, and what was made of them is still known. When the page is
written, `fill` puts in

    <span class="arithmatex"><span class="katex">
      <span class="katex-mathml">…</span><span class="katex-html" aria-hidden="true">…</span>
    </span></span>
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from macros.katex import Katex
from macros.plain_math import plain_math
from macros.problems import ContentError
from macros.style_classes import StyleClasses

INLINE = re.compile(r"\\\((.*)\\\)", re.DOTALL)
DISPLAY = re.compile(r"\\\[(.*)\\\]", re.DOTALL)
SLOT = re.compile(r'<(?P<tag>span|div) class="arithmatex" data-equation="(?P<number>\d+)">.*?</(?P=tag)>', re.DOTALL)
NAMED = re.compile(r"(card|figure|milestone|worked)-(.+)")
# After inline patterns (20), which make the formulas; before the table of contents (5), which reads the headings.
PRIORITY = 15

# The formulas by number: as that is made from the formula, it is the same in every build.
_known: dict[int, tuple[str, bool]] = {}


@dataclass
class Equations:
    """The formulas of one build; `report` takes sentences about bad ones, without the page's name."""

    report: Callable[[str], None]
    katex: Katex = field(default_factory=Katex)
    styles: StyleClasses = field(default_factory=StyleClasses)
    _slots: dict[int, str] = field(default_factory=dict)

    def slot(self, tex: str, *, display: bool, place: str = "") -> tuple[int, str]:
        """The number of a formula's slot and its plain text; `place` names the card, or the like, that it stands in.

        A formula that KaTeX refuses is reported and stays as its TeX.
        """
        try:
            html = self.katex.render(tex, display=display)
        except ContentError as error:
            self.report(f"{place}the formula '{tex.strip()}' is bad LaTeX ({error}): correct it.")
            return self._number((tex, display), ""), tex
        return self._number((tex, display), html), plain_math(html)

    def _number(self, key: tuple[str, bool], html: str) -> int:
        number = int.from_bytes(hashlib.blake2s(repr(key).encode(), digest_size=6).digest())
        if _known.setdefault(number, key) != key:
            raise RuntimeError(f"the formulas {key} and {_known[number]} share a number: lengthen the digest")
        if number not in self._slots:
            self._slots[number] = self.styles.move(html)
        return number

    @staticmethod
    def formula(number: int) -> tuple[str, bool]:
        """The TeX of a slot, and whether it stands on a line of its own."""
        return _known[number]

    def fill(self, page: str) -> str:
        """A page's HTML with every slot filled."""
        return SLOT.sub(self._filled, page)

    def _filled(self, match: re.Match[str]) -> str:
        tag = match["tag"]
        return f'<{tag} class="arithmatex">{self._slots[int(match["number"])]}</{tag}>'


class EquationExtension(Extension):
    """Adds the slots to a page; also makes Python-Markdown treat the project's own elements as blocks."""

    PRACTICE = ("practice-view", "practice-heads", "practice-tasks")
    BLOCKS = ("flip-card", "card-controls", "print-controls", "figure", "figcaption", "svg", *PRACTICE)

    def __init__(self, equations: Equations) -> None:
        """Fill the slots of `equations`."""
        super().__init__()
        self.equations = equations

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with Python-Markdown."""
        md.block_level_elements = [*md.block_level_elements, *self.BLOCKS]
        md.treeprocessors.register(_Slots(md, self.equations), "equation", PRIORITY)


class _Slots(Treeprocessor):
    def __init__(self, md: Markdown, equations: Equations) -> None:
        super().__init__(md)
        self._equations = equations

    def run(self, root: Element) -> None:
        for element, place in _formulas(root):
            tex, display = _tex(element.text or "")
            number, plain = self._equations.slot(tex, display=display, place=place)
            element.set("data-equation", str(number))
            element.text = AtomicString(plain)


def _formulas(root: Element, place: str = "") -> Iterator[tuple[Element, str]]:
    """Every formula in document order, with the card, or the like, that it stands in."""
    for child in root:
        inside = _place(child) or place
        if child.get("class") == "arithmatex":
            yield child, inside
        else:
            yield from _formulas(child, inside)


def _place(element: Element) -> str:
    # A card has its id itself, a milestone on the heading in it.
    ids = (NAMED.fullmatch(item.get("id", "")) for item in (element, *element))
    return next((f"{found[1]} '{found[2]}': " for found in ids if found), "")


def _tex(text: str) -> tuple[str, bool]:
    if found := DISPLAY.fullmatch(text):
        # Arithmatex escapes what stands between $$ and $$, but not what stands between $ and $.
        return unescape(found[1]), True
    found = INLINE.fullmatch(text)
    return (found[1] if found else text), False
