"""The PDFs that `make pdf` makes, and the links to them on the pages that they are made of.

    <p class="downloads">PDF: <a href="../pdf/cheat-sheet.pdf" download>A4</a> · <a …>Letter</a></p>

A build without PDFs has no such line: `make pdf` says that there will be some by setting PDF (`mkdocs.yml`).
"""

import re
from dataclasses import dataclass

from macros.templates import render

FOLDER = "pdf"
AFTER_TITLE = re.compile(r"</h1>")


@dataclass(frozen=True)
class Download:
    """A file under `pdf/`, and what its link says."""

    file: str
    label: str


# By the stem of the page.
DOWNLOADS = {
    "notebook": (Download("notebook.pdf", "A4"),),
    "cheat-sheet": (Download("cheat-sheet.pdf", "A4"), Download("cheat-sheet-letter.pdf", "Letter")),
    "cards": (
        Download("cards.pdf", "cards to cut out, printed on both sides (long edge)"),
        Download("cards-short-edge.pdf", "both sides, short edge"),
        Download("cards-fold.pdf", "one side, to fold"),
    ),
}


def with_downloads(html: str, stem: str, root: str) -> str:
    """The page with the links to its PDFs under its title; `root` is the way to the site's root (`../`)."""
    if stem not in DOWNLOADS:
        return html
    links = render("downloads.html", downloads=DOWNLOADS[stem], folder=root + FOLDER)
    return AFTER_TITLE.sub(lambda match: match.group() + "\n" + links, html, count=1)
