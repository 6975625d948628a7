"""The head of every printed page: the site's name, and the title of the page or section that the paper belongs to.

    @media print {
    @page { @top-left { content: "The Revision Notebook"; } }
    @page page-rnns { @top-right { content: "2. What are RNNs?"; } }
    body:has(article > h1[id="2-what-are-rnns"]), section:has(> h2[id="rnns"]) { page: page-rnns; }
    }

CSS can take a running title from the text only with `string-set`, which Chromium (156) does not know; it knows named
pages. The body has to be on it as well: whatever stood before the named part would be a page of its own.
Browsers without boxes in the margins leave them out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

TITLE = re.compile(r'<h1\b[^>]*\sid="([^"]*)"')
FILE = Path("assets") / "stylesheets" / "running-titles.css"


@dataclass(frozen=True)
class Running:
    """A page: the last part of its address (kebab-case), the id of its title, and the title as plain text."""

    stem: str
    title_id: str
    title: str


def running_of(stem: str, html: str, title: str) -> Running:
    """What the paper says of a page, from its HTML and its title (which may hold HTML's character references)."""
    found = TITLE.search(html)
    return Running(stem, found[1] if found else "", unescape(title or ""))


def running_titles(site_name: str, pages: Iterable[Running]) -> str:
    """The stylesheet."""
    rules = "".join(_rules(page) for page in pages)
    return f"@media print{{\n@page{{@top-left{{content:{_quoted(site_name)}}}}}\n{rules}}}\n"


def _rules(page: Running) -> str:
    return (
        f"@page page-{page.stem}{{@top-right{{content:{_quoted(page.title)}}}}}\n"
        f'body:has(article>h1[id="{page.title_id}"]),section:has(>h2[id="{page.stem}"]){{page:page-{page.stem}}}\n'
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + " ".join(escaped.split()) + '"'
