"""Every PDF: right paper, no empty page, nothing outside of it, fonts inside, tagged, named, small."""

from collections.abc import Iterator

import pytest
from pypdf.generic import DictionaryObject

from tests.paper.made import A4, LETTER, MM, TEXT, Made, Pdf

NAMES = ("cards", "cards-fold", "cards-short-edge", "cheat-sheet", "cheat-sheet-letter", "notebook")
# Head and foot of the page, where every page has something.
MARGIN = 15 * MM


@pytest.fixture(params=NAMES)
def pdf(request: pytest.FixtureRequest, made: Made) -> Pdf:
    return made.pdf(request.param)


def test_these_are_all(made: Made) -> None:
    assert made.names == list(NAMES)


def test_every_page_is_a4_or_letter(pdf: Pdf) -> None:
    paper = LETTER if pdf.file.stem.endswith("letter") else A4
    assert [page.get_size() for page in pdf.pages if page.get_size() != pytest.approx(paper, abs=1)] == []


def test_no_page_is_empty(pdf: Pdf) -> None:
    for number, page in enumerate(pdf.pages):
        width, height = page.get_size()
        assert len(pdf.text(number, (0, MARGIN, width, height - MARGIN))) > 30, f"page {number + 1}"


def test_no_text_stands_outside_of_its_page(pdf: Pdf) -> None:
    # Paths may: KaTeX draws roots and arrows longer than any formula, and clips them.
    for number, page in enumerate(pdf.pages):
        width, height = page.get_size()
        boxes = [piece.box for piece in pdf.pieces(number) if piece.kind == TEXT]
        assert [box for box in boxes if min(box) < 0 or box[2] > width or box[3] > height] == [], f"page {number + 1}"


def test_every_font_is_embedded_as_a_subset(pdf: Pdf) -> None:
    fonts = list(_fonts(pdf))
    assert fonts
    assert [font["/BaseFont"] for font in fonts if font["/BaseFont"][7] != "+" or not _is_embedded(font)] == []


def _fonts(pdf: Pdf) -> Iterator[DictionaryObject]:
    for page in pdf.reader.pages:
        yield from _fonts_of(page["/Resources"])


def _fonts_of(resources: DictionaryObject) -> Iterator[DictionaryObject]:
    """The fonts of a page, and of what is drawn on it as one piece, such as a sheet on its head."""
    yield from (font.get_object() for font in resources.get("/Font", {}).values())
    for piece in resources.get("/XObject", {}).values():
        yield from _fonts_of(piece.get_object().get("/Resources", DictionaryObject()))


def _is_embedded(font: DictionaryObject) -> bool:
    holder = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    return {"/FontFile", "/FontFile2", "/FontFile3"} & set(holder["/FontDescriptor"]) != set()


def test_it_is_tagged_and_says_its_language_and_title(pdf: Pdf) -> None:
    root = pdf.reader.root_object
    assert root["/MarkInfo"]["/Marked"] and root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert str(pdf.reader.metadata.title).endswith(" - The Revision Notebook")


def test_every_text_can_be_read_in_grey(pdf: Pdf) -> None:
    # A contrast is one of luminances: what has enough of it in color has it in grey.
    # White stands on drawings in solid color: there the same two colors meet the other way round.
    colors = {piece.color for piece in pdf.texts()} - {(255, 255, 255)}
    assert [color for color in colors if 1.05 / (_luminance(color) + 0.05) < 4.5] == []


def _luminance(color: tuple[int, int, int]) -> float:
    """WCAG 2.2's relative luminance, from 0 to 1."""
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (value / 255 for value in color)
    ]
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_every_link_leads_somewhere(pdf: Pdf) -> None:
    known = set(pdf.reader.named_destinations)
    for page in pdf.reader.pages:
        for annotation in page.get("/Annots", []):
            link = annotation.get_object()
            if address := link.get("/A", {}).get("/URI"):
                assert address.startswith("http") and "site.invalid" not in address
            else:
                assert link["/Dest"] in known


def test_it_is_smaller_than_a_megabyte(pdf: Pdf) -> None:
    assert pdf.file.stat().st_size < 1_000_000
