r"""A card's question, answer and why as other programs can read them: bare HTML with TeX, and plain text.

    <summary>What is <span class="arithmatex" data-equation="3">h_t</span>?</summary>
    →  Text(html="What is \\(h_t\\)?", plain="What is h_t?")

TeX stands in `\( \)`, or in `\[ \]` on a line of its own. Links and pictures have addresses relative to the site's
root. What belongs to the page stays there: classes, ids, footnote marks, the card's sources and the link to itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from macros.moved_links import from_root
from macros.plain_text import plain_text

KEPT = {"alt", "colspan", "href", "reversed", "rowspan", "scope", "src", "start", "title"}
BOUND_TO_PAGE = {"provenance", "headerlink"}
ADDRESSES = ("href", "src")


@dataclass(frozen=True)
class Text:
    """One side of a card."""

    html: str = ""
    plain: str = ""


class Texts(NamedTuple):
    """The parts of a card; `why` may be empty."""

    front: Text
    back: Text
    why: Text


# The TeX of a formula's slot, and whether it stands on a line of its own.
Formula = Callable[[int], tuple[str, bool]]


@lru_cache(maxsize=20_000)  # in a live preview most cards are as they were
def read_texts(html: str, page: str, formula: Formula) -> Texts:
    """The parts of the card in `html`, which is taken from the page at the address `page`."""
    soup = BeautifulSoup(html, "html.parser")
    for part in soup.find_all(_is_bound_to_page):
        part.decompose()
    question, answer = soup.find("summary"), soup.find(class_="answer")
    assert question and answer
    why = answer.find(class_="why")
    if why:
        why.extract()
    return Texts(*(_text(part, page, formula) if part else Text() for part in (question, answer, why)))


def _is_bound_to_page(tag: Tag) -> bool:
    own = not BOUND_TO_PAGE.isdisjoint(tag.get("class") or ())
    return own or (tag.name == "sup" and tag.find(class_="footnote-ref") is not None)


def _text(part: Tag, page: str, formula: Formula) -> Text:
    plain = plain_text(part)
    for slot in part.find_all(None, {"data-equation": True}):
        slot.replace_with(NavigableString(_delimited(*formula(int(str(slot["data-equation"]))))))
    for element in part.find_all(True):
        _strip(element, page)
    return Text(part.decode_contents().strip(), plain)


def _delimited(tex: str, display: bool) -> str:
    return rf"\[{tex.strip()}\]" if display else rf"\({tex}\)"


def _strip(element: Tag, page: str) -> None:
    element.attrs = {name: value for name, value in element.attrs.items() if name in KEPT}
    for name in ADDRESSES:
        if name in element.attrs:
            element[name] = from_root(str(element[name]), page)
