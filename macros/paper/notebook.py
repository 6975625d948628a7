"""notebook.pdf: the page of the whole notebook, with page numbers in its contents."""

from playwright.sync_api import Page

from macros.paper.document import bookmark_pages, finished
from macros.paper.markup import printed_headings
from macros.paper.printer import Printer, pdf_of

ADDRESS = "notebook/"
PAPER = "A4"
NUMBER = """numbers => {
  for (const link of document.querySelectorAll(".notebook-contents a")) {
    link.dataset.page = numbers[decodeURIComponent(link.hash.slice(1))] ?? "";
  }
}"""


def notebook(printer: Printer) -> bytes:
    """The whole notebook.

    It is printed twice: which page a heading is on is known after the first time, and the numbers in the contents are
    made to move nothing.
    """
    html = printer.html(ADDRESS)
    headings = list(printed_headings(html))
    page = printer.show(ADDRESS, html)
    _number(page, {heading.id: 0 for heading in headings})
    numbers = bookmark_pages(pdf_of(page, PAPER))
    _number(page, {heading.id: number for heading, number in zip(headings, numbers, strict=True)})
    return finished(pdf_of(page, PAPER), page.title(), headings)


def _number(page: Page, numbers: dict[str, int]) -> None:
    page.evaluate(NUMBER, numbers)
