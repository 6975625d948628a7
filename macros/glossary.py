"""The glossary: `docs/_data/glossary.yml` → the `glossary` macro, and marks at the first use of a term on each page.

    <dl class="glossary" markdown="1">
    <dt id="term-hidden-state">hidden state</dt>
    <dd>The vector that an RNN passes from step to step.
    <span class="glossary__also">Also: state.</span> <a …>Section 2</a></dd>
    </dl>

The marks are made by `macros/glossary_terms.py`; their tooltips read `glossary/terms.json`, written by `terms_json`.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.data import read_list, to_rows
from macros.problems import ContentError, Problems, nearest
from macros.templates import render

FILE = "glossary.yml"
MOST_WORDS = 45


@dataclass(frozen=True)
class Term:
    """One term; `definition` is plain text, `match` are the forms that are marked in the pages."""

    id: str
    term: str
    definition: str
    section: str
    match: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    abbreviation: str = ""
    anchor: str = ""

    @property
    def link(self) -> str:
        """The place that explains the term, as a link in Markdown."""
        return f"{self.section}.md#{self.anchor}" if self.anchor else f"{self.section}.md"


def read_glossary(data: Path, pages: Sequence[str], problems: Problems) -> list[Term]:
    """The terms in alphabetical order; what is wrong with the file goes to `problems`."""
    try:
        rows = read_list(data / FILE)
    except ContentError as error:
        problems.report(str(error))
        return []
    forms = Counter(form for row in rows if isinstance(row, Mapping) for form in _forms(row.get("match")))
    terms = to_rows(Term, rows, FILE, lambda term: check_term(term, forms, pages), problems, what="term")
    return sorted(terms, key=lambda term: term.term.casefold())


def _forms(match: object) -> list[str]:
    return [str(form).casefold() for form in match] if isinstance(match, list | tuple) else []


def check_term(term: Term, forms: Mapping[str, int], pages: Sequence[str]) -> Iterator[str]:
    """What is wrong with a term, as ends of sentences; `forms` counts the forms that the whole file matches."""
    if term.section not in pages:
        yield f"names the section '{term.section}', which is no page{nearest(term.section, pages)}: correct it."
    if len(term.definition.split()) > MOST_WORDS:
        yield f"has a definition of more than {MOST_WORDS} words: shorten it."
    for form in term.match:
        if forms[form.casefold()] > 1:
            yield f"matches '{form}', which another term matches too: leave it to one of them."


def render_glossary(terms: Sequence[Term], pages: Sequence[str]) -> str:
    """The whole list (HTML with Markdown inside)."""
    return render("glossary.html", terms=terms, pages=pages)


def terms_json(terms: Sequence[Term]) -> str:
    """What the tooltips show: each term's name and definition by id."""
    return json.dumps(
        {term.id: [term.term, term.definition] for term in terms}, ensure_ascii=False, separators=(",", ":")
    )
