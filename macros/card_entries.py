"""Cards in the search index.

Each card is a result of its own, with its question as title, and opens when it is followed.
"""

from collections.abc import Iterator
from typing import TypedDict

from bs4 import BeautifulSoup


class Entry(TypedDict):
    """An entry as Material's search wants it."""

    location: str
    title: str
    text: str


def card_entries(html: str, url: str) -> Iterator[Entry]:
    """The entries of the cards in a page's HTML; `url` is the page's address relative to the site."""
    for details in BeautifulSoup(html, "html.parser").select("flip-card > details[id]"):
        question, answer = details.summary, details.select_one(".answer")
        if question and answer:
            for aside in answer.select(".provenance"):
                aside.decompose()
            yield {"location": f"{url}#{details['id']}", "title": _text(question), "text": _text(answer)}


def _text(tag: object) -> str:
    return " ".join(tag.get_text(" ", strip=False).split())  # type: ignore[attr-defined]
