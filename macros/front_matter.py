"""Looks at the front matter of a page, of which MkDocs drops without a word what it cannot read.

---
title: The whole notebook
search:
  exclude: true
---
"""

from collections.abc import Iterator, Mapping
from typing import Any

from macros.data import spoken
from macros.problems import nearest

# Ours are `appends` and `assembles`; the others are those of MkDocs and Material that this site has a use for.
KNOWN = ("appends", "assembles", "description", "hide", "icon", "search", "template", "title")
TEXT = ("assembles", "description", "icon", "template", "title")
FENCE = "---"


def check_front_matter(source: str, meta: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the front matter of a page, in sentences without the page's name.

    `source` is the file, `meta` what MkDocs has read from it.
    """
    first = source.partition("\n")[0].strip()
    if first == FENCE and not meta:
        yield "the front matter cannot be read: write `field: value` lines between two lines of ---, or remove it."
    elif first != FENCE and meta:
        yield f"the first line '{first}' is taken for front matter and not shown: begin the page with its title."
    else:
        yield from _check_fields(meta)


def _check_fields(meta: Mapping[str, Any]) -> Iterator[str]:
    for key in meta:
        if key not in KNOWN:
            guess = nearest(str(key), KNOWN)
            yield f"the front matter has an unknown field '{key}'{guess}: use only {', '.join(KNOWN)}."
        elif key in TEXT and not isinstance(meta[key], str):
            yield f"the front matter has a field '{key}' that is {spoken(meta[key])} instead of text: put it in quotes."
    if not isinstance(meta.get("appends", []), list):
        yield "the front matter has a field 'appends' that is not a list: write [glossary, sources]."
    if not isinstance(meta.get("search", {}), dict):
        yield "the front matter has a field 'search' that is not a mapping: write `exclude: true` indented below it."
