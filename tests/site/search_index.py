"""The search index as the search worker reads it (its form is shown in `macros/search_index.py`)."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

PREFIXES = {"card": "card-", "figure": "figure-", "milestone": "milestone-", "term": "term-"}


@dataclass(frozen=True)
class SearchEntry:
    """One place that a search can find: its kind, its address in the site, what it says, what else it is called."""

    kind: str
    location: str
    title: str
    text: str
    names: tuple[str, ...] = ()


def read_index(site: Path) -> list[SearchEntry]:
    """The entries of a built site."""
    index = json.loads((site / "search" / "index.json").read_text(encoding="utf-8"))
    return [_entry(index["pages"], *row) for row in index["entries"]]


def _entry(
    pages: list[list[str]],
    kind: str,
    page: int,
    anchor: str | int,
    title: str,
    text: str,
    names: list[str] | None = None,
) -> SearchEntry:
    # 0 stands for an id that follows from the title.
    name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") if anchor == 0 else str(anchor)
    fragment = f"#{PREFIXES.get(kind, '')}{name}" if name else ""
    return SearchEntry(kind, f"{pages[page][0]}{fragment}", title, text, tuple(names or ()))
