"""The search index: `site/search/index.json`, which the search worker fetches when a learner turns to the search.

    {"pages": [["rnns/", "2. What Are RNNs?"], …],
     "entries": [["section", 2, 0, "The update", "Elman published …"],
                 ["card", 2, "rnn-hidden-state", "What is …?", "A vector …"],
                 ["term", 9, 0, "hidden state", "The vector …", ["h_t", …]], …]}

An entry is its kind, the number of its page, its id there (without the kind's prefix; 0 where it is made from the
title), its title, its text and, where it has any, its other names. Everything else (words, weights, synonyms) the
worker works out from these: one source, and the fewest bytes.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from macros.build import Build
from macros.search_entries import Entry, page_entries, source_entries, term_entries

FILE = Path("search") / "index.json"
PREFIXES = {kind: f"{kind}-" for kind in ("card", "figure", "milestone", "term")}
# Material's own index, which nothing reads: its plugin stays for the search field in the header.
UNUSED = Path("search") / "search_index.json"


def entries_of(page: Any, now: Build) -> list[Entry]:
    """The entries of one of MkDocs' pages; none if its front matter keeps it out of search."""
    if (page.meta.get("search") or {}).get("exclude"):
        return []
    lists = {
        "glossary.md": term_entries(now.terms, page.url),
        "sources.md": source_entries(now.sources.values(), page.url),
    }
    return [*page_entries(page.content, page.url), *lists.get(page.file.src_uri, ())]


def index_json(entries: Sequence[Entry]) -> str:
    """The index of `entries`."""
    pages = [entry for entry in entries if not entry.anchor]
    numbers = {entry.page: number for number, entry in enumerate(pages)}
    # What is about the same thing stands together: gzip finds its repetitions only nearby.
    near = sorted(entries, key=lambda entry: numbers.get(entry.near, numbers[entry.page]))
    rows = [_row(entry, numbers[entry.page]) for entry in near]
    index = {"pages": [[entry.page, entry.title] for entry in pages], "entries": rows}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def _row(entry: Entry, page: int) -> list[object]:
    anchor = entry.anchor.removeprefix(PREFIXES.get(entry.kind, ""))
    made = anchor and anchor == _anchor(entry.title)
    row: list[object] = [entry.kind, page, 0 if made else anchor, entry.title, entry.text]
    return [*row, list(entry.names)] if entry.names else row


def _anchor(title: str) -> str:
    """What most ids are made like; `search/entries.js` does the same."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def write_index(site: Path, entries: Sequence[Entry]) -> None:
    """Write the index into `site`, and take Material's away."""
    (site / FILE).parent.mkdir(parents=True, exist_ok=True)
    (site / FILE).write_text(index_json(entries), encoding="utf-8")
    (site / UNUSED).unlink(missing_ok=True)
