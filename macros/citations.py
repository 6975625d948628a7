"""Citing: `[^bahdanau2014]` in a page → a numbered footnote whose text comes from `docs/_data/sources.yml`.

Python-Markdown's footnotes do the numbering and the links; this module only appends the definitions

    ## Sources { #sources }

    ///Footnotes Go Here///

    [^bahdanau2014]: Bahdanau, Cho, Bengio (2014). [*Neural Machine Translation …*](…). ICLR 2015.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from macros.problems import Problems, nearest
from macros.sources import FILE, Source

REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
# How a finished page cites: with a footnote, or with a link into the list of sources.
CITED = re.compile(r'(?:id="fn:|href="[^"]*\bsources(?:/|\.html)?#)([^"]+)"')
DEFINITION = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)
# Two references in a row would read as one number: 1 and 18 as 118.
ADJACENT = re.compile(r"(\[\^[^\]\s]+\])(?=\[\^)")
COMMA = r"\1<sup>, </sup>"
HEADING = "\n\n## Sources { #sources }\n\n///Footnotes Go Here///\n\n"


def cited_keys(markdown: str) -> list[str]:
    """The keys that a page cites and does not define itself, each once, in order of first use."""
    own = set(DEFINITION.findall(markdown))
    return [key for key in dict.fromkeys(REFERENCE.findall(markdown)) if key not in own]


def with_definitions(markdown: str, page: str, sources: Mapping[str, Source], problems: Problems) -> str:
    """The page with the definitions of its footnotes appended.

    A key without a source is reported and defined as itself.
    """
    keys = cited_keys(markdown)
    for key in keys:
        if key not in sources:
            problems.report(f"{page}: the page cites {no_entry(key, sources)}")
    definitions = [f"[^{key}]: {sources[key].reference if key in sources else key}" for key in keys]
    text = ADJACENT.sub(COMMA, markdown)
    return text + HEADING + "\n".join(definitions) + "\n" if definitions else text


def check_keys(keys: Iterable[str], sources: Mapping[str, Source]) -> Iterable[str]:
    """What is wrong with the source keys of a card or of a row, as ends of sentences."""
    for key, count in Counter(keys).items():
        if key not in sources:
            yield f"names the source {no_entry(key, sources)}"
        elif count > 1:
            yield f"names the source '{key}' twice: once is enough."


def check_cited(sources: Mapping[str, Source], pages: Iterable[str]) -> Iterable[str]:
    """A sentence for each source that none of the finished pages (HTML) cites."""
    cited = {key for html in pages for key in CITED.findall(html)}
    for key in sources:
        if key not in cited:
            yield f"{FILE}: source '{key}' is cited nowhere: cite it where it is used, or remove it."


def no_entry(key: str, sources: Mapping[str, Source]) -> str:
    """The end of a sentence about a source key that `sources.yml` does not have."""
    return f"'{key}', which has no entry in {FILE}{nearest(key, sources)}: correct the key, or add the source."
