"""A page's description for search engines and previews: the sentences of its first paragraph, as far as they fit."""

import re
from html import unescape

PARAGRAPH = re.compile(r"</h1>.*?<p>(.*?)</p>", re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
# Search engines show about this many characters.
LONGEST = 160


def description_of(html: str) -> str:
    """The description of a page's HTML; empty if it has no paragraph under its title."""
    found = PARAGRAPH.search(html)
    text = " ".join(unescape(TAG.sub("", found[1])).split()) if found else ""
    return text if len(text) <= LONGEST else _shortened(text)


def _shortened(text: str) -> str:
    sentences = text[:LONGEST].rpartition(". ")[0]
    return f"{sentences}." if sentences else text[: LONGEST - 1].rpartition(" ")[0] + "…"
