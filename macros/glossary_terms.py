"""Marks on glossary terms: the first use of each on a page becomes a link to its entry, with the definition as tooltip.

    <glossary-term><a href="../glossary/#term-hidden-state">hidden state</a></glossary-term>

Without JavaScript it is a link; with it, `glossary-term.js` shows the definition on hover, focus and tap. Nothing is
marked inside headings, links, formulas, code, figures, cards and footnotes.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from macros.glossary import Term

# Elements whose text stays as it is.
CLOSED = {
    "a",
    "code",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "svg",
    "figure",
    "flip-card",
    "dt",
    "th",
    "sup",
    "time",
    "nav",
    "button",
}
CLOSED_CLASSES = {
    "arithmatex",
    "admonition-title",
    "provenance",
    "footnote",
    "glossary",
    "timeline",
    "notation",
    "sources",
}
# After the formulas (15) are in their slots; before links (0) are resolved and checked.
PRIORITY = 4


class GlossaryExtension(Extension):
    """Marks the terms of a glossary."""

    def __init__(self, terms: Callable[[], Sequence[Term]]) -> None:
        """Mark what `terms` gives for the page being made."""
        super().__init__()
        self.terms = terms

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with Python-Markdown."""
        md.treeprocessors.register(_Marks(md, self.terms()), "glossary-term", PRIORITY)


class _Marks(Treeprocessor):
    def __init__(self, md: Markdown, terms: Sequence[Term]) -> None:
        super().__init__(md)
        self._forms = {form: term for term in terms for form in term.match}
        self._pattern = form_pattern(self._forms)

    def run(self, root: Element) -> None:
        if self._pattern is None:
            return
        unmarked = {term.id for term in self._forms.values()}
        for element in list(_open(root)):
            self._mark(element, unmarked)

    def _mark(self, element: Element, unmarked: set[str]) -> None:
        element.text = self._in_text(element, 0, element.text, unmarked)
        index = 0
        while index < len(element):
            child = element[index]
            index += 1
            if child.tag != "glossary-term":
                child.tail = self._in_text(element, index, child.tail, unmarked)

    def _in_text(self, parent: Element, index: int, text: str | None, unmarked: set[str]) -> str | None:
        """Mark the first unmarked term in `text`, which stands in `parent` before child `index`.

        Return what stays text.
        """
        for match in self._pattern.finditer(text or "") if self._pattern else ():
            term = self._forms[_known(match.group(), self._forms)]
            if term.id in unmarked:
                unmarked.discard(term.id)
                mark = _mark_for(term, match.group())
                rest = (text or "")[match.end() :]
                parent.insert(index, mark)
                mark.tail = self._in_text(parent, index + 1, rest, unmarked)
                return (text or "")[: match.start()]
        return text


def form_pattern(forms: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that finds whole words or phrases, the longest first; a form's first letter may be a capital."""
    longest = sorted(forms, key=len, reverse=True)
    if not longest:
        return None
    return re.compile(r"(?<![\w-])(?:" + "|".join(_either_case(form) for form in longest) + r")(?![\w-])")


def _either_case(form: str) -> str:
    head, tail = form[0], re.escape(form[1:]).replace(r"\ ", r"\s+")
    return f"[{head}{head.upper()}]{tail}" if head.islower() else re.escape(head) + tail


def _known(found: str, forms: Iterable[str]) -> str:
    text = " ".join(found.split())
    return text if text in forms else text[0].lower() + text[1:]


def _mark_for(term: Term, text: str) -> Element:
    mark = Element("glossary-term")
    link = SubElement(mark, "a", {"href": f"glossary.md#term-{term.id}"})
    link.text = text
    return mark


def _open(element: Element) -> Iterator[Element]:
    """Every element whose text may be marked, in document order."""
    if element.tag in CLOSED or CLOSED_CLASSES & set((element.get("class") or "").split()):
        return
    yield element
    for child in element:
        yield from _open(child)
