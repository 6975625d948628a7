"""The cards to cut out: every card whole, its back behind its front, its text large enough."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import Tag
from pypdfium2 import raw

from tests.paper.made import A4, MM, Made, Pdf
from tests.site.built import ROOT, one

WIDTH, HEIGHT = A4
CARD = (95 * MM, 65 * MM)
LEFT, BOTTOM = 10 * MM, 18.5 * MM
NEAR = 0.5 * MM
SMALLEST = 8.0
KEBAB_LINE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+$")


@dataclass(frozen=True)
class Face:
    page: int
    column: int
    row: int
    id: str
    text: str


def _faces(pdf: Pdf, upside_down: bool = False) -> Iterator[Face]:
    """What stands in each place of each page; rows count from the top of the paper as it is held."""
    for page in range(len(pdf.pages)):
        for row in range(4):
            for column in range(2):
                left, bottom = LEFT + column * CARD[0], BOTTOM + (3 - row) * CARD[1]
                text = pdf.text(page, (left, bottom, left + CARD[0], bottom + CARD[1]))
                if found := KEBAB_LINE.search(text):
                    yield Face(page, column, row, found.group(), text)


@pytest.fixture(scope="session")
def cards(made: Made) -> dict[str, Tag]:
    """The cards of the page of all cards, by id."""
    return {
        str(card["id"]).removeprefix("card-"): card for card in made.site.page("cards").soup.select("flip-card details")
    }


def _words(tag: Tag) -> str:
    """The letters of an element outside of formulas, links to the card and footnotes."""
    copy = type(tag)(name="div")
    copy.append(tag.__copy__())
    for gone in copy.select(".arithmatex, .card-link, sup"):
        gone.replace_with(" ¦ ")
    return copy.get_text()


def _missing(part: Tag, text: str) -> list[str]:
    said = "".join(text.split())
    pieces = ["".join(piece.split()) for piece in _words(part).split("¦")]
    return [piece for piece in pieces if piece not in said]


@pytest.mark.parametrize("name", ["cards", "cards-fold"])
def test_every_question_and_every_answer_is_there(made: Made, cards: dict[str, Tag], name: str) -> None:
    faces = list(_faces(made.pdf(name)))
    assert sorted(face.id for face in faces) == sorted([*cards, *cards])
    fronts = dict.fromkeys(reversed([face.id for face in faces]))
    assert list(reversed(fronts)) == list(cards) or set(fronts) == set(cards)
    for number, face in enumerate(faces):
        first = face.page % 2 == 0 if name == "cards" else face.column == 0
        part = one(cards[face.id], "summary" if first else ".answer")
        assert _missing(part, face.text) == [], (number, face.id)


def test_a_back_is_behind_its_front_when_turned_over_the_long_edge(made: Made) -> None:
    faces = {(face.page, face.row, face.column): face.id for face in _faces(made.pdf("cards"))}
    for (page, row, column), name in faces.items():
        other = page + 1 if page % 2 == 0 else page - 1
        assert faces[other, row, 1 - column] == name


def test_a_back_is_beside_its_front_when_folded(made: Made) -> None:
    faces = {(face.page, face.row, face.column): face.id for face in _faces(made.pdf("cards-fold"))}
    assert [place for place, name in faces.items() if faces[place[0], place[1], 1 - place[2]] != name] == []


def _marks(pdf: Pdf, page: int) -> list[tuple[float, float]]:
    """The middles of the crop marks, in points from the lower left corner."""
    paths = [piece.box for piece in pdf.pieces(page) if piece.kind == raw.FPDF_PAGEOBJ_PATH]
    thin = [
        box for box in paths if min(box[2] - box[0], box[3] - box[1]) < 1 < 10 < max(box[2] - box[0], box[3] - box[1])
    ]
    return [((left + right) / 2, (bottom + top) / 2) for left, bottom, right, top in thin]


@pytest.mark.parametrize(("name", "turned"), [("cards", (True, False)), ("cards-short-edge", (False, True))])
def test_the_marks_of_both_sides_meet_within_half_a_millimeter(
    made: Made, name: str, turned: tuple[bool, bool]
) -> None:
    pdf = made.pdf(name)
    for page in range(0, len(pdf.pages), 2):
        fronts, backs = _marks(pdf, page), _marks(pdf, page + 1)
        assert len(fronts) == len(backs) == 16
        through = [(WIDTH - x if turned[0] else x, HEIGHT - y if turned[1] else y) for x, y in backs]
        assert all(any(abs(x - u) < NEAR and abs(y - v) < NEAR for u, v in through) for x, y in fronts)


def test_the_back_for_the_short_edge_is_that_for_the_long_edge_on_its_head(made: Made) -> None:
    long, short = made.pdf("cards"), made.pdf("cards-short-edge")
    for page in range(1, len(long.pages), 2):
        upright = [piece for piece in long.pieces(page) if piece.kind == raw.FPDF_PAGEOBJ_TEXT]
        turned = [piece for piece in short.pieces(page) if piece.kind == raw.FPDF_PAGEOBJ_TEXT]
        assert len(upright) == len(turned) > 0
        for one_piece, other in zip(upright, turned, strict=True):
            left, bottom, right, top = other.box
            assert one_piece.box == pytest.approx(
                (WIDTH - right, HEIGHT - top, WIDTH - left, HEIGHT - bottom), abs=NEAR
            )


@pytest.mark.parametrize("name", ["cards", "cards-short-edge", "cards-fold"])
def test_no_text_is_smaller_than_eight_points(made: Made, name: str) -> None:
    # Subscripts are a part of a formula: KaTeX's fonts.
    sizes = {round(piece.size, 2) for piece in made.pdf(name).texts() if "KaTeX" not in piece.font}
    assert min(sizes) >= SMALLEST


@pytest.fixture
def full(made: Made, tmp_path: Path) -> Path:
    """A site with one card that is too long."""
    shutil.copytree(made.site.folder / "assets" / "katex", tmp_path / "assets" / "katex")
    shutil.copy(made.site.folder / "index.html", tmp_path)
    (tmp_path / "cards").mkdir()
    html = (made.site.folder / "cards" / "index.html").read_text(encoding="utf-8")
    start = html.index('<div class="answer">', html.index('id="card-attention-weights"')) + len('<div class="answer">')
    (tmp_path / "cards" / "index.html").write_text(
        html[:start] + "<p>" + "word " * 400 + "</p>" + html[start:], "utf-8"
    )
    return tmp_path


def test_a_card_that_cannot_fit_stops_it_by_name(full: Path) -> None:
    command = f"from macros.paper.__main__ import main; main({str(full)!r}, ['cards.pdf'])"
    done = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "These cards do not fit on paper at 8 pt: 'attention-weights': shorten them" in done.stderr
    assert not (full / "pdf" / "cards.pdf").exists()
