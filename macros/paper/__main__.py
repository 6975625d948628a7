"""`python -m macros.paper site`: the PDFs of the built site, to `site/pdf/`."""

import sys
from collections.abc import Callable, Collection
from pathlib import Path

from macros.downloads import FOLDER
from macros.paper import PaperError
from macros.paper.card_sheets import FOLD, LONG_EDGE, SHORT_EDGE
from macros.paper.cards import cards
from macros.paper.cheat_sheet import cheat_sheet
from macros.paper.document import page_count
from macros.paper.notebook import notebook
from macros.paper.printer import Printer, printer
from macros.toolchain import ToolMissing

FILES: dict[str, Callable[[Printer], bytes]] = {
    "cheat-sheet.pdf": lambda press: cheat_sheet(press, "A4"),
    "cheat-sheet-letter.pdf": lambda press: cheat_sheet(press, "Letter"),
    "cards.pdf": lambda press: cards(press, LONG_EDGE),
    "cards-short-edge.pdf": lambda press: cards(press, SHORT_EDGE),
    "cards-fold.pdf": lambda press: cards(press, FOLD),
    "notebook.pdf": notebook,
}


def make(site: Path, names: Collection[str]) -> None:
    """Write the files with these names, and say so."""
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    with printer(site) as press:
        for number, name in enumerate(names, 1):
            print(f"Printing {name} ({number} of {len(names)})", end="", flush=True)
            pdf = FILES[name](press)
            (folder / name).write_bytes(pdf)
            print(f": {page_count(pdf)} pages, {len(pdf) / 1000:.0f} kB", flush=True)


def main(site: str, names: Collection[str] = tuple(FILES)) -> None:
    """Make the PDFs of the site in that folder; what is wrong is said in one sentence, and ends the program."""
    try:
        make(Path(site), names)
    except (PaperError, ToolMissing) as error:
        sys.exit(f"\n{error}")


if __name__ == "__main__":
    main(sys.argv[1])
