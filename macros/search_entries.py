"""The places that search can find, read from a finished page.

Every page, heading, card, figure and milestone is an entry of its own, and no text is in two of them:

    Entry("section", "rnns/", "the-update", "The update", "Elman published the simple RNN in 1990; …")
    Entry("card", "attention/", "card-attention-weights", "How do the scores a_ij …?", "By a softmax …")

Formulas are plain text here, because the page's equations are not filled in yet (`macros/equation.py`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from macros.glossary import Term
from macros.sources import Source


@dataclass(frozen=True)
class Entry:
    """One place: its kind, the address of its page, its id there ("" for the page itself), and what it says.

    `names` are what else it is called; `near` is the page it is about, where that is another.
    """

    kind: str
    page: str
    anchor: str
    title: str
    text: str
    names: tuple[str, ...] = ()
    near: str = ""


# Parts of a page that are no text of its own: entries elsewhere, references, numbers worked step by step.
ELSEWHERE = {"card-controls", "print-controls", "self-test"}
ELSEWHERE_CLASSES = {"footnote", "glossary", "headerlink", "path-map", "provenance", "sources", "sst2-trio", "worked"}
# Of a drawing its title is enough: a figure has some hundred tags.
DRAWING = re.compile(r"(?P<title><figure\b[^<>]*>\s*<svg\b[^<>]*>\s*<title\b[^<>]*>[^<>]*</title>).*?</svg>", re.DOTALL)
# Headings under which a page only points elsewhere: its footnotes, and the page to read next.
SKIPPED = {"sources", "next"}
# Columns of tables whose cells nobody searches for and an excerpt would stumble over.
SKIPPED_COLUMNS = {"Shape", "Elsewhere", "Section", "Source"}
# A table of symbols repeats what the formula above it, the glossary and the prose hold.
SYMBOLS = "Symbol"
# What the page says to correct it: a result that quoted it would teach it.
WRONG = re.compile(r"Short notes usually say:|Why it is tempting:|Read aloud")
HEADINGS = ("h1", "h2", "h3")
# What begins on a line of its own; a cell of a table is set off by a sign.
BLOCKS = ("p", "li", "tr", "dt", "dd", "div", "blockquote", "summary", "figcaption", "h4")
SPACE_BEFORE_MARK = re.compile(r"(?<=\w) (?=[,.;:?!](?:\s|$))")


@lru_cache(maxsize=1000)  # in a live preview most pages are as they were
def page_entries(html: str, url: str) -> tuple[Entry, ...]:
    """The entries of a page's HTML; `url` is the page's address relative to the site."""
    soup = BeautifulSoup(DRAWING.sub(r"\g<title></svg>", html), "html.parser")
    for part in soup.find_all(_is_elsewhere):
        part.decompose()
    for table in soup.find_all("table"):
        _trim(table)
    for said in [tag for tag in soup.find_all(("p", "li")) if WRONG.match(tag.get_text())]:
        said.decompose()
    single = [*_figures(soup, url), *_cards(soup, url), *_milestones(soup, url)]
    return (*_sections(soup, url), *single)


def _is_elsewhere(tag: Tag) -> bool:
    if tag.name == "sup":
        return tag.find(class_="footnote-ref") is not None
    return tag.name in ELSEWHERE or not ELSEWHERE_CLASSES.isdisjoint(tag.get("class") or ())


def _trim(table: Tag) -> None:
    names = [_text(cell.extract()) for cell in table.select("thead th")]
    if names[:1] == [SYMBOLS]:
        table.decompose()
        return
    for row in table.find_all("tr"):
        for name, cell in zip(names, row.find_all("td"), strict=False):
            if name in SKIPPED_COLUMNS:
                cell.decompose()


def _figures(soup: BeautifulSoup, url: str) -> Iterator[Entry]:
    """Title and caption. The description says the same, to those who do not see the picture."""
    for figure in soup.select("figure[id]"):
        title, caption = figure.select_one("svg > title"), figure.select_one("figcaption")
        if title and caption:
            yield Entry("figure", url, str(figure["id"]), _text(title).partition(";")[0].rstrip("."), _text(caption))
        figure.decompose()


def _cards(soup: BeautifulSoup, url: str) -> Iterator[Entry]:
    for card in soup.find_all("flip-card"):
        details, question, answer = card.details, card.select_one("summary"), card.select_one(".answer")
        if details and question and answer:
            yield Entry("card", url, str(details["id"]), _text(question), _text(answer))
        card.decompose()


def _milestones(soup: BeautifulSoup, url: str) -> Iterator[Entry]:
    for item in soup.select(".timeline > li"):
        heading = item.find("h3")
        if isinstance(heading, Tag):
            title, anchor = _text(heading.extract()), str(heading["id"])
            yield Entry("milestone", url, anchor, title, _text(item))
        item.decompose()


def _sections(soup: BeautifulSoup, url: str) -> Iterator[Entry]:
    """The page up to its first heading, then each heading with its text up to the next."""
    headings = soup.find_all(HEADINGS)
    for heading in headings:
        anchor = "" if heading.name == "h1" else str(heading.get("id", ""))
        if anchor or heading.name == "h1":
            text = _clean("".join(_until_heading(heading)))
            if anchor not in SKIPPED:
                yield Entry("section" if anchor else "page", url, anchor, _text(heading), text)


def _until_heading(heading: Tag) -> Iterator[str]:
    for node in heading.next_elements:
        if isinstance(node, Tag):
            if node.name in HEADINGS:
                return
            yield _before(node)
        elif isinstance(node, NavigableString) and heading not in node.parents:
            yield str(node)


def _before(tag: Tag) -> str:
    if tag.name in ("td", "th") and tag.find_previous_sibling(("td", "th")):
        return " · "
    return " " if tag.name in BLOCKS else ""


def _text(tag: Tag) -> str:
    return _clean("".join(_before(node) if isinstance(node, Tag) else str(node) for node in tag.descendants))


def _clean(text: str) -> str:
    text = re.sub(r"(?: ·)+ (?=·|$)", " ", " ".join(text.split()))
    return SPACE_BEFORE_MARK.sub("", text).strip()


def term_entries(terms: Iterable[Term], url: str) -> Iterator[Entry]:
    """The glossary's terms, with every other name that they have."""
    for term in terms:
        names = {_fold(name): name for name in [*reversed(term.match), *reversed(term.also), term.abbreviation] if name}
        names.pop(_fold(term.term), None)
        yield Entry(
            "term",
            url,
            f"term-{term.id}",
            term.term,
            term.definition,
            tuple(reversed(names.values())),
            f"{term.section}/",
        )


def _fold(name: str) -> str:
    """A name without what the search itself does not tell apart: case, hyphens and the plural."""
    return re.sub(r"[\W]", "", name.casefold()).removesuffix("s")


def source_entries(sources: Iterable[Source], url: str) -> Iterator[Entry]:
    """The sources, by title."""
    for source in sources:
        yield Entry("source", url, source.key, source.title, f"{source.authors} ({source.year})")
