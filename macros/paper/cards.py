"""cards.pdf and its two variants: the cards to cut out, their text as large as it fits."""

from pathlib import Path

from macros.paper import PaperError
from macros.paper.card_sheets import read_cards, render_sheets
from macros.paper.document import finished
from macros.paper.printer import Printer, pdf_of

ADDRESS = "cards/"
HERE = Path(__file__).parent
# In CSS pixels, of which 96 are an inch: 13.5 pt down to 8.25 pt, no less than 8 pt.
SIZES = {"largest": 18, "smallest": 11, "step": 0.5}


def cards(printer: Printer, way: str) -> bytes:
    """The sheets for one way of printing: `LONG_EDGE`, `SHORT_EDGE` or `FOLD`.

    Raises `PaperError` if a card does not fit, by its id.
    """
    deck = read_cards(printer.html(ADDRESS))
    css = (HERE / "card-sheets.css").read_text(encoding="utf-8")
    page = printer.show(ADDRESS + "sheets", render_sheets(deck, way, css, "../"))
    full = dict.fromkeys(page.evaluate((HERE / "fit.js").read_text(encoding="utf-8"), SIZES))
    if full:
        names = ", ".join(f"'{name}'" for name in full)
        raise PaperError(f"These cards do not fit on paper at 8 pt: {names}: shorten them, or split them.")
    return finished(pdf_of(page, "A4"), page.title())
