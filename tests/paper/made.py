"""The PDFs as `make pdf` makes them, and what can be read from them."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from ctypes import c_uint
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader
from pypdfium2 import raw

from tests.site.built import ROOT, Site, build_site

MM = 72 / 25.4
TEXT, PATH = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH
A4, LETTER = (210 * MM, 297 * MM), (8.5 * 72, 11 * 72)


@dataclass(frozen=True)
class Piece:
    """Something drawn: its box in points from the lower left corner, and for text its size in points and its color."""

    kind: int
    box: tuple[float, float, float, float]
    size: float
    font: str
    color: tuple[int, int, int]


@dataclass(frozen=True)
class Pdf:
    file: Path

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(self.file)

    @cached_property
    def pages(self) -> list[pdfium.PdfPage]:
        return list(pdfium.PdfDocument(self.file))

    def text(self, number: int, box: tuple[float, float, float, float] | None = None) -> str:
        """The text of a page (from 0), or of a box on it, each run of spaces as one."""
        left, bottom, right, top = box or (None, None, None, None)
        text = self.pages[number].get_textpage().get_text_bounded(left, bottom, right, top)
        # What pdfium has for a hyphen at the end of a line.
        return " ".join(text.replace("\x02", "-").replace("\ufffe", "-").split())

    def pieces(self, number: int) -> Iterator[Piece]:
        for item in self.pages[number].get_objects():
            if item.type != raw.FPDF_PAGEOBJ_FORM:
                yield _piece(item)

    def texts(self) -> Iterator[Piece]:
        """Every piece of text of the file that is larger than the space that stands for a formula."""
        for number in range(len(self.pages)):
            yield from (piece for piece in self.pieces(number) if piece.kind == TEXT and piece.size > 1)


def _piece(item: pdfium.PdfObject) -> Piece:
    red, green, blue, alpha = (c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    size, font = 0.0, ""
    if item.type == raw.FPDF_PAGEOBJ_TEXT:
        matrix = item.get_matrix()
        size = item.get_font_size() * (abs(matrix.d) or abs(matrix.b))
        font = item.get_font().get_base_name()
    return Piece(item.type, item.get_bounds(), size, font, (red.value, green.value, blue.value))


@dataclass(frozen=True)
class Made:
    """A site with its PDFs."""

    site: Site

    def pdf(self, name: str) -> Pdf:
        return Pdf(self.site.folder / "pdf" / f"{name}.pdf")

    @property
    def names(self) -> list[str]:
        return sorted(file.stem for file in (self.site.folder / "pdf").iterdir())


def shared_pdfs(factory: pytest.TempPathFactory) -> Made:
    """The site and its PDFs, made once in a test run: whoever asks first makes them, other workers wait."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "printed"
    finished = folder.with_suffix(".finished")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not finished.exists():
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("PDF", "true")
                build_site(folder)
            subprocess.run([sys.executable, "-m", "macros.paper", folder], cwd=ROOT, check=True)
            finished.touch()
    return Made(Site(folder))
