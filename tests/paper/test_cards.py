"""The cards to cut out: every card whole, its back behind its front, its text large enough."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest
from bs4 import Tag

from tests.paper.made import A4, MM, PATH, Made, Pdf
from tests.site.built import ROOT, one

WIDTH, HEIGHT = A4
CARD = (95 * MM, 65 * MM)
LEFT, BOTTOM = 10 * MM, 18.5 * MM
NEAR = 0.5 * MM
SMALLEST = 8.0
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
STRIP = 7 * MM


@dataclass(frozen=True)
class Face:
    """What stands in one place of a page: columns from the left, rows from the top of the paper as it is held."""

    page: int
    column: int
    row: int
    id: str
    text: str


def _faces(pdf: Pdf) -> Iterator[Face]:
    for page, row, column in product(range(len(pdf.pages)), range(4), range(2)):
        left, bottom = LEFT + column * CARD[0], BOTTOM + (3 - row) * CARD[1]
        # On its head, the id is at the top.
        strips = (bottom, bottom + STRIP), (bottom + CARD[1] - STRIP, bottom + CARD[1])
        lines = [pdf.text(page, (left, low, left + CARD[0], high)) for low, high in strips]
        name = next((line for line in lines if KEBAB.fullmatch(line)), "")
        if name:
            yield Face(page, column, row, name, pdf.text(page, (left, bottom, left + CARD[0], bottom + CARD[1])))


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
    for why in copy.select(".why > p"):  # the style sheet says "Why:"
        why.insert_before(" ¦ ")
    return copy.get_text()


def _missing(part: Tag, text: str) -> list[str]:
    said = "".join(text.split())
    pieces = ["".join(piece.split()) for piece in _words(part).split("¦")]
    return [piece for piece in pieces if piece not in said]


@pytest.mark.parametrize("name", ["cards", "cards-fold"])
def test_every_question_and_every_answer_is_there(made: Made, cards: dict[str, Tag], name: str) -> None:
    faces = list(_faces(made.pdf(name)))
    assert sorted(face.id for face in faces) == sorted([*cards, *cards])
    for face in faces:
        first = face.page % 2 == 0 if name == "cards" else face.column == 0
        part = one(cards[face.id], "summary" if first else ".answer")
        assert _missing(part, face.text) == [], face.id


def test_a_back_is_behind_its_front_when_turned_over_the_long_edge(made: Made) -> None:
    faces = {(face.page, face.row, face.column): face.id for face in _faces(made.pdf("cards"))}
    for (page, row, column), name in faces.items():
        other = page + 1 if page % 2 == 0 else page - 1
        assert faces[other, row, 1 - column] == name


def test_a_back_is_beside_its_front_when_folded(made: Made) -> None:
    faces = {(face.page, face.row, face.column): face.id for face in _faces(made.pdf("cards-fold"))}
    assert [place for place, name in faces.items() if faces[place[0], place[1], 1 - place[2]] != name] == []


def _marks(pdf: Pdf, page: int) -> list[tuple[float, float]]:
    """The middles of the crop marks, which stand around the cards, in points from the lower left corner."""
    boxes = [piece.box for piece in pdf.pieces(page) if piece.kind == PATH]
    lines = [box for box in boxes if max(box[2] - box[0], box[3] - box[1]) == pytest.approx(5 * MM, abs=1)]
    middles = [((left + right) / 2, (bottom + top) / 2) for left, bottom, right, top in lines]
    return [(x, y) for x, y in middles if not (LEFT + 5 < x < WIDTH - LEFT - 5 and BOTTOM < y < HEIGHT - BOTTOM)]


def test_the_marks_of_both_sides_meet_within_half_a_millimeter(made: Made) -> None:
    pdf = made.pdf("cards")
    for page in range(0, len(pdf.pages), 2):
        fronts, backs = _marks(pdf, page), _marks(pdf, page + 1)
        assert len(fronts) == len(backs) == 16
        through = [(WIDTH - x, y) for x, y in backs]
        assert all(any(abs(x - u) < NEAR and abs(y - v) < NEAR for u, v in through) for x, y in fronts)


def test_the_back_for_the_short_edge_is_that_for_the_long_edge_on_its_head(made: Made) -> None:
    long, short = made.pdf("cards"), made.pdf("cards-short-edge")
    assert len(long.pages) == len(short.pages)
    for page in range(len(long.pages)):
        upright, other = [[piece.box for piece in pdf.pieces(page)] for pdf in (long, short)]
        assert len(upright) == len(other) > 0
        turned = [(WIDTH - right, HEIGHT - top, WIDTH - left, HEIGHT - bottom) for left, bottom, right, top in other]
        for box, same in zip(upright, turned if page % 2 else other, strict=True):
            assert box == pytest.approx(same, abs=NEAR)


@pytest.mark.parametrize("name", ["cards", "cards-short-edge", "cards-fold"])
def test_no_text_is_smaller_than_eight_points(made: Made, name: str) -> None:
    # Subscripts are a part of a formula: KaTeX's fonts.
    sizes = {round(piece.size, 2) for piece in made.pdf(name).texts() if "KaTeX" not in piece.font}
    assert min(sizes) >= SMALLEST


@pytest.fixture
def full(made: Made, tmp_path: Path) -> Path:
    """A site with one card that is too long."""
    shutil.copytree(made.site.folder / "assets", tmp_path / "assets")
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
