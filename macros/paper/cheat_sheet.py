"""cheat-sheet.pdf and cheat-sheet-letter.pdf: the cheat sheet, exactly one page of each paper."""

from macros.paper import PaperError
from macros.paper.document import finished, page_count
from macros.paper.markup import printed_headings
from macros.paper.printer import Printer, pdf_of

ADDRESS = "cheat-sheet/"


def cheat_sheet(printer: Printer, paper: str) -> bytes:
    """The sheet on `paper` (A4 or Letter).

    Raises `PaperError` if it takes more than one page.
    """
    html = printer.html(ADDRESS)
    page = printer.show(ADDRESS, html)
    pdf = pdf_of(page, paper)
    if (count := page_count(pdf)) != 1:
        raise PaperError(
            f"The cheat sheet takes {count} pages of {paper} paper: leave something out in docs/_data/cheat_sheet.yml."
        )
    return finished(pdf, page.title(), list(printed_headings(html)))
