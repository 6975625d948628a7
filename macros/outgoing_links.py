"""Lists the links to other sites, for a person to look at: `python -m macros.outgoing_links SITE`.

    https://arxiv.org/abs/1409.0473
      sources/: Neural Machine Translation by Jointly Learning to Align and Translate

No link is followed: whether a page still says what it is cited for, only a reader can tell.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from macros.publish.pages import address_of, pages_of

# Material's line at the foot of every page.
FOOTER = ".md-footer"


def outgoing_links(site: Path) -> dict[str, list[tuple[str, str]]]:
    """Each address outside the site, in alphabetical order, with the pages that link to it and the links' texts."""
    links: dict[str, dict[tuple[str, str], None]] = {}
    for page in pages_of(site):
        for address, text in _links(page.read_text(encoding="utf-8")):
            links.setdefault(address, {})[address_of(page, site) or "home", text] = None
    return {address: list(links[address]) for address in sorted(links)}


def _links(html: str) -> Iterator[tuple[str, str]]:
    soup = BeautifulSoup(html, "html.parser")
    for footer in soup.select(FOOTER):
        footer.decompose()
    for link in soup.select("a[href]"):
        if urlsplit(address := str(link["href"])).netloc:
            yield address, " ".join(link.get_text(" ").split()) or "(no text)"


def listed(links: dict[str, list[tuple[str, str]]]) -> str:
    """The list as text."""
    lines = [
        line for address, places in links.items() for line in [address, *(f"  {page}: {text}" for page, text in places)]
    ]
    return "\n".join([*lines, f"{len(links)} addresses"])


if __name__ == "__main__":
    print(listed(outgoing_links(Path(sys.argv[1]))))
