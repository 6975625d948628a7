"""cards.pdf and its two variants: the cards to cut out, their text as large as it fits."""

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import RectangleObject

from macros.paper import PaperError
from macros.paper.card_sheets import SHORT_EDGE, read_cards, render_sheets
from macros.paper.document import finished
from macros.paper.formula_rules import formula_rules
from macros.paper.printer import Printer, pdf_of

ADDRESS = "cards/"
HERE = Path(__file__).parent
A4 = (210 * 72 / 25.4, 297 * 72 / 25.4)  # points
# In CSS pixels, of which 96 are an inch: 13.5 pt down to 8.25 pt, no less than 8 pt.
SIZES = {"largest": 18, "smallest": 11, "step": 0.5}


def cards(printer: Printer, way: str) -> bytes:
    """The sheets for one way of printing: `LONG_EDGE`, `SHORT_EDGE` or `FOLD`.

    Raises `PaperError` if a card does not fit, by its id.
    """
    html = printer.html(ADDRESS)
    css = formula_rules(printer.folder, ADDRESS, html) + (HERE / "card-sheets.css").read_text(encoding="utf-8")
    page = printer.show(ADDRESS + "sheets", render_sheets(read_cards(html), way, css))
    full = dict.fromkeys(page.evaluate((HERE / "fit.js").read_text(encoding="utf-8"), SIZES))
    if full:
        names = ", ".join(f"'{name}'" for name in full)
        raise PaperError(f"These cards do not fit on paper at 8 pt: {names}: shorten them, or split them.")
    return finished(_trimmed(pdf_of(page, "A4"), way), page.title())


def _trimmed(pdf: bytes, way: str) -> bytes:
    """The sheets on exactly A4, so that fronts and backs meet; Chromium's A4 is a third of a millimeter larger.

    Turned over the short edge, the back comes out on its head: so it is printed on its head.
    """
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    width, height = A4
    for number, page in enumerate(writer.pages):
        move = Transformation().translate(0, height - float(page.mediabox.height))
        upside_down = way == SHORT_EDGE and number % 2
        page.add_transformation(move.rotate(180).translate(width, height) if upside_down else move)
        page.mediabox = page.cropbox = RectangleObject((0, 0, width, height))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
