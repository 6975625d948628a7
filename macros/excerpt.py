"""Parts of a finished page, for pages that repeat them: so that a fact stands in one place only.

    points(html)                 the first sentence of each point under "At a glance", as <ul>…</ul>
    formula(html, "the-update")  the first displayed formula under the heading with that id
    misconception(html, id)      a heading under "What people get wrong", and the first sentence of what is true

Footnote numbers, links and the marks on terms stay behind. Formulas are still slots (`equation.py`).
"""

import re
from collections.abc import Collection, Iterator
from copy import copy
from dataclasses import dataclass
from functools import lru_cache

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from macros.problems import ContentError, nearest

GLANCE = "at-a-glance"
TRUTH = re.compile(r"What is true:")
# A period, question or exclamation mark before a space; not the one of "et al.".
SENTENCE_END = re.compile(r"(?<!\bal)[.!?](?=\s|$)")
HEADING = re.compile(r"h[1-6]")


@dataclass(frozen=True)
class Misconception:
    """What people say, as text, and what is true instead, as HTML."""

    title: str
    truth: str


def points(html: str, without: Collection[str] = ()) -> str:
    """The points of "At a glance", each cut after its first sentence; points below them only where they are needed.

    Those whose label is in `without` are left out. Raises `ContentError` if there are none, or none with such a label.
    """
    items = [item for tag in _under(_heading(html, GLANCE)) if tag.name == "ul" for item in tag.select(":scope > li")]
    if not items:
        raise ContentError("has no list of points under 'At a glance'")
    labels = [_label(item) for item in items]
    for label in without:
        if label not in labels:
            raise ContentError(f"has no point '{label}' under 'At a glance'{nearest(label, labels)}")
    kept = (item for item, label in zip(items, labels, strict=True) if label not in without)
    return f"<ul>{''.join(map(_point, kept))}</ul>"


def _label(item: Tag) -> str:
    return item.strong.get_text() if item.strong else ""


def _point(item: Tag) -> str:
    own, inner = _plain(item), item.select("ul > li")
    for group in own.find_all("ul"):
        group.decompose()
    # Where a point is only the label of those below it, they say what it is about.
    is_label = own.get_text().strip().endswith(":")
    nested = "".join(_point(child) for child in inner) if is_label else ""
    return f"<li>{_first_sentence(own)}{f'<ul>{nested}</ul>' if nested else ''}</li>"


def formula(html: str, heading: str) -> str:
    """The first displayed formula under a heading, subheadings included.

    Raises `ContentError` if there is no such heading, or no formula under it.
    """
    for tag in _under(_heading(html, heading)):
        found = (
            tag if tag.name == "div" and "arithmatex" in (tag.get("class") or []) else tag.select_one("div.arithmatex")
        )
        if found:
            return str(found)
    raise ContentError(f"has no displayed formula under the heading '{heading}'")


def misconception(html: str, heading: str) -> Misconception:
    """A misconception by the id of its heading.

    Raises `ContentError` if there is no such heading, or no "What is true" under it.
    """
    head = _heading(html, heading)
    for tag in _under(head):
        for item in tag.find_all("li"):
            if TRUTH.match(item.get_text().strip()):
                return Misconception(_plain(head).get_text().strip(), _truth(item))
    raise ContentError(f"does not say what is true under the heading '{heading}'")


def _truth(item: Tag) -> str:
    own = _plain(item)
    label = own.find("strong")
    if isinstance(label, Tag):
        label.decompose()
    return _first_sentence(own)


def _heading(html: str, name: str) -> Tag:
    found = re.search(rf'<h([1-6])\b[^>]*\sid="{re.escape(name)}"', html)
    if not found:
        raise ContentError(f"has no heading with the id '{name}'")
    # A page is long, and a sheet takes many short parts of it: only the part is parsed.
    end = re.compile(f"<h[1-{found[1]}]\\b").search(html, found.end())
    return _first_heading(html[found.start() : end.start() if end else None])


@lru_cache(maxsize=1000)  # in a live preview most parts are as they were
def _first_heading(part: str) -> Tag:
    heading = BeautifulSoup(part, "html.parser").find(HEADING)
    assert isinstance(heading, Tag)
    return heading


def _under(heading: Tag) -> Iterator[Tag]:
    """The elements after a heading, up to the next one of its level or above."""
    for tag in heading.find_next_siblings():
        if HEADING.fullmatch(tag.name) and tag.name <= heading.name:
            return
        yield tag


def _plain(tag: Tag) -> Tag:
    own = copy(tag)
    for gone in own.select("sup, .headerlink"):
        gone.decompose()
    for link in own.select("a, glossary-term"):
        link.unwrap()
    return own


def _first_sentence(tag: Tag) -> str:
    """The inside of an element up to the end of its first sentence; without an end, all of it."""
    for text in [node for node in tag.descendants if isinstance(node, NavigableString)]:
        found = None if _in_formula(text) else SENTENCE_END.search(str(text))
        if found:
            _cut_after(tag, text, found.end())
            break
    return " ".join("".join(str(child) for child in (tag.p or tag).contents).split())


def _in_formula(text: NavigableString) -> bool:
    return any("arithmatex" in (parent.get("class") or []) for parent in text.parents)


def _cut_after(tag: Tag, text: NavigableString, end: int) -> None:
    for node in [*text.next_elements]:
        if tag not in list(node.parents):
            break
        node.extract()
    text.replace_with(NavigableString(str(text)[:end]))
