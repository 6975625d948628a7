"""Sources: `docs/_data/sources.yml` → footnotes, card sources and the list on the sources page.

The `sources` macro makes

    <ul class="sources" markdown="1">
    <li id="bahdanau2014" markdown="1">Bahdanau, Cho, Bengio (2014). [*Neural Machine …*](url). ICLR 2015. …</li>
    </ul>

and a page cites with `[^bahdanau2014]`, whose definition the build supplies (`macros/citations.py`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.data import KEBAB, read_mapping, to_row
from macros.problems import ContentError, Problems
from macros.templates import render

FILE = "sources.yml"
YEAR = re.compile(r"\d{4}|n\.d\.")


@dataclass(frozen=True)
class Source:
    """One work: family names joined by commas, year and venue as text."""

    key: str
    authors: str
    year: str
    title: str
    venue: str
    cited_for: str
    checked: str
    url: str = ""

    @property
    def names(self) -> list[str]:
        """The family names."""
        return [name.strip() for name in self.authors.split(",")]

    @property
    def label(self) -> str:
        """The short form: `Bahdanau et al. 2014`, `Jain & Wallace 2019`, `Elman 1990`."""
        names = self.names
        who = names[0] if len(names) == 1 else " & ".join(names) if len(names) == 2 else f"{names[0]} et al."
        return f"{who} {self.year}"

    @property
    def linked_title(self) -> str:
        """The title in italics, linked where there is an address (Markdown)."""
        return f"[*{self.title}*]({self.url})" if self.url else f"*{self.title}*"

    @property
    def reference(self) -> str:
        """One bibliographic line (Markdown)."""
        return f"{self.authors} ({self.year}). {self.linked_title}. {self.venue}."


class AnySource(dict[str, Source]):
    """Stands in for a file that cannot be read: has every key, so that its citations are not reported as well."""

    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> Source:
        return _stand_in(key)


def _stand_in(key: str) -> Source:
    return Source(key, key, "", key, "", "", "")


def read_sources(data: Path, problems: Problems) -> dict[str, Source]:
    """The sources by key; what is wrong with the file goes to `problems`."""
    try:
        entries = read_mapping(data / FILE)
    except ContentError as error:
        problems.report(str(error))
        return AnySource()
    return {str(key): _source(key, values, problems) for key, values in entries.items()}


def _source(key: object, values: object, problems: Problems) -> Source:
    source, wrong = to_row(Source, values, FILE, name=f"source '{key}'", key=str(key))
    ends = [*_check_key(key), *(check_source(source) if source else ())]
    for sentence in [*wrong, *(f"{FILE}: source '{key}' {end}" for end in ends)]:
        problems.report(sentence)
    return source if source and not ends else _stand_in(str(key))


def _check_key(key: object) -> Iterable[str]:
    if not isinstance(key, str) or not KEBAB.fullmatch(key):
        yield "has a key that cannot be cited: write the first author's name and the year, as in elman1990."


def check_source(source: Source) -> Iterable[str]:
    """What is wrong with a source's values, as ends of sentences."""
    if not YEAR.fullmatch(source.year):
        yield f"has the year '{source.year}': write four digits, or n.d. for a page that is updated in place."
    if source.url and not source.url.startswith(("https://", "http://")):
        yield f"has the address '{source.url}': begin it with https://."


def render_sources(sources: Mapping[str, Source]) -> str:
    """The whole list, by family name and year (HTML with Markdown inside)."""
    ordered = sorted(sources.values(), key=lambda source: (source.authors.casefold(), source.year))
    return render("sources.html", sources=ordered)
