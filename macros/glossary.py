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

from macros.data import read_yaml, to_row
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
        rows = read_yaml(data / FILE) or []
    except ContentError as error:
        problems.report(str(error))
        return []
    if not isinstance(rows, list):
        problems.report(f"{FILE}: the file is not a list: begin each term with `- id: …`.")
        return []
    terms = [term for number, row in enumerate(rows, 1) if (term := _term(row, number, problems))]
    for sentence in check_terms(terms, pages):
        problems.report(f"{FILE}: {sentence}")
    return sorted(terms, key=lambda term: term.term.casefold())


def _term(row: object, number: int, problems: Problems) -> Term | None:
    name = f"term '{row['id']}'" if isinstance(row, Mapping) and row.get("id") else f"term number {number}"
    term, wrong = to_row(Term, row, FILE, name=name)
    for sentence in wrong:
        problems.report(sentence)
    return term


def check_terms(terms: Sequence[Term], pages: Sequence[str]) -> Iterator[str]:
    """What is wrong with the terms, in sentences without the file's name."""
    ids = Counter(term.id for term in terms)
    forms = Counter(form.casefold() for term in terms for form in term.match)
    for term in terms:
        if ids[term.id] > 1:
            yield f"term '{term.id}' repeats an id: give each term an id of its own."
        if term.section not in pages:
            guess = nearest(term.section, pages)
            yield f"term '{term.id}' names the section '{term.section}', which is no page{guess}: correct it."
        if len(term.definition.split()) > MOST_WORDS:
            yield f"term '{term.id}' has a definition of more than {MOST_WORDS} words: shorten it."
        for form in term.match:
            if forms[form.casefold()] > 1:
                yield f"term '{term.id}' matches '{form}', which another term matches too: leave it to one of them."


def render_glossary(terms: Sequence[Term], pages: Sequence[str]) -> str:
    """The whole list (HTML with Markdown inside)."""
    return render("glossary.html", terms=terms, pages=pages)


def terms_json(terms: Sequence[Term]) -> str:
    """What the tooltips show: each term's name and definition by id."""
    return json.dumps(
        {term.id: [term.term, term.definition] for term in terms}, ensure_ascii=False, separators=(",", ":")
    )
