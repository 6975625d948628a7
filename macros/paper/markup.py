"""A page's HTML as it goes to the printer: formulas that can be read aloud, and no link that would lead nowhere.

    <span class="katex"><span class="katex-mathml"><math>…</math></span><span class="katex-html" aria-hidden="true">…
    → <span class="katex" role="img" aria-label="h_t"><span style="…">&nbsp;</span><span class="katex-html" …

Chromium writes no MathML into a PDF: what it writes for a picture with a name is the name, as its alternative text. It
leaves out a picture with nothing in it to be tagged, and tags each of the dozens of boxes of a drawing: so the drawing
stays hidden, and a space stands for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from bs4 import BeautifulSoup, Tag

from macros.plain_math import plain_math

FORMULA = re.compile(
    r'<span class="katex"><span class="katex-mathml">(?P<math>.*?</math>)</span>'
    r'<span class="katex-html" aria-hidden="true">',
    re.DOTALL,
)
TAGGED = '<span style="position:absolute;font-size:1px">&nbsp;</span>'
ELSEWHERE = re.compile(r'(<a\b[^>]*?)\shref="(?!#|https?:)[^"]*"')


def for_paper(html: str, *, published: bool) -> str:
    """The page for the printer; `published` says that the site's address, and so where its links lead, is known."""
    spoken = FORMULA.sub(_spoken, html)
    return spoken if published else ELSEWHERE.sub(r"\1", spoken)


def _spoken(formula: re.Match[str]) -> str:
    label = escape(plain_math(formula["math"]))
    return f'<span class="katex" role="img" aria-label="{label}">{TAGGED}<span class="katex-html" aria-hidden="true">'


@dataclass(frozen=True)
class PrintedHeading:
    """A heading: its level, its id (or an empty string) and its text, formulas as plain text."""

    level: int
    id: str
    title: str


def printed_headings(html: str) -> Iterator[PrintedHeading]:
    """The headings of the article of a page that `for_paper` has made, in their order."""
    article = BeautifulSoup(html, "html.parser").article
    for tag in article.find_all(re.compile("^h[1-6]$")) if article else []:
        yield PrintedHeading(int(tag.name[1]), str(tag.get("id", "")), _title(tag))


def _title(tag: Tag) -> str:
    for sign in tag.select(".headerlink"):
        sign.decompose()
    for formula in tag.select(".katex"):
        formula.replace_with(str(formula["aria-label"]))
    return " ".join(tag.get_text().split())
