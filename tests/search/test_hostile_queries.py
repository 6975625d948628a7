"""Whatever is asked, the search answers with places of the site, and with nothing else."""

import random

from tests.browser.hostile import TEXTS
from tests.search.asking import ask
from tests.site.built import Site

# What every object of JavaScript has, and what pieces of patterns, markup and symbols look like.
INHERITED = ["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", "isPrototypeOf"]
PIECES = [
    *"aA1_^-.,:;!?(){}[]<>|\\/*+$%&#@~'\"` \t\n\0",
    "é",
    "e\u0301",
    "ß",
    "İ",
    "σ",
    "\u202e",
    "🙂",
    "\ud83d",
    "lstm",
    "h_t",
]


def _random_queries(count: int) -> list[str]:
    """Strings of such pieces, the same in every run."""
    source = random.Random(7)
    return ["".join(source.choices(PIECES, k=source.randint(1, 40))) for _ in range(count)]


def test_every_answer_is_places_of_the_site(site: Site) -> None:
    queries = [*TEXTS.values(), *INHERITED, *(f"lstm {name}" for name in INHERITED), *_random_queries(300)]
    places = {entry.location for entry in site.search_entries}
    found = list(ask(site.folder, queries).locations())
    assert len(found) == len(queries)
    assert {location for locations in found for location in locations} <= places
    assert sum(map(bool, found)) > 100  # there was something to answer
