"""Cards to cut out: the cards of `/cards/` → sheets of paper, fronts and backs where they meet.

    <section class="sheet" data-side="front">
    <article class="face row-1 column-2" data-id="attention-weights" data-side="front">
    <p class="face__section">4. What is Attention?</p>
    <div class="face__text">…</div>
    <p class="face__id">attention-weights</p>
    </article>…
    </section>
    <section class="sheet" data-side="back">…

Three ways: printed on both sides and turned over the long edge, over the short edge (the same back, on its head), or on
one side and folded along the middle. The cards have the same size and stand the same way in all three.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from macros.templates import render

LONG_EDGE, SHORT_EDGE, FOLD = "long-edge", "short-edge", "fold"
COLUMNS, ROWS = 2, 4


@dataclass(frozen=True)
class PaperCard:
    """A card: its id without prefix, its section's title, question and answer as HTML."""

    id: str
    section: str
    question: str
    answer: str


@dataclass(frozen=True)
class Face:
    """One side of a card at its place on the sheet; rows and columns count from 1."""

    card: PaperCard
    side: str
    row: int
    column: int

    @property
    def text(self) -> str:
        """What this side says."""
        return self.card.question if self.side == "front" else self.card.answer


@dataclass(frozen=True)
class Sheet:
    """One side of a sheet of paper."""

    side: str
    faces: tuple[Face, ...]


def read_cards(html: str) -> list[PaperCard]:
    """The cards of the page of all cards, in its order."""
    soup = BeautifulSoup(html, "html.parser")
    for gone in soup.select(".card-link, sup:has(.footnote-ref)"):
        gone.decompose()
    for link in soup.select(".deck-section a, .deck-section glossary-term"):
        link.unwrap()
    return [
        _card(card, str(section["data-title"]))
        for section in soup.select(".deck-section")
        for card in section.select("details")
    ]


def _card(card: Tag, section: str) -> PaperCard:
    question, answer = card.select_one("summary"), card.select_one(".answer")
    assert question and answer, f"{card['id']} has no question or no answer"
    return PaperCard(
        str(card["id"]).removeprefix("card-"), section, question.decode_contents(), answer.decode_contents()
    )


def lay_out(cards: Sequence[PaperCard], way: str) -> Iterator[Sheet]:
    """The sides in the order of printing."""
    if way == FOLD:
        for four in _groups(cards, ROWS):
            rows = list(enumerate(four, 1))
            fronts = [Face(card, "front", row, 1) for row, card in rows]
            backs = [Face(card, "back", row, 2) for row, card in rows]
            yield Sheet("both", tuple(face for pair in zip(fronts, backs, strict=True) for face in pair))
        return
    for eight in _groups(cards, COLUMNS * ROWS):
        places = [(card, 1 + number // COLUMNS, 1 + number % COLUMNS) for number, card in enumerate(eight)]
        yield Sheet("front", tuple(Face(card, "front", row, column) for card, row, column in places))
        # Turned over the long edge, left becomes right.
        yield Sheet("back", tuple(Face(card, "back", row, COLUMNS + 1 - column) for card, row, column in places))


def _groups(cards: Sequence[PaperCard], size: int) -> Iterator[Sequence[PaperCard]]:
    return (cards[start : start + size] for start in range(0, len(cards), size))


def render_sheets(cards: Sequence[PaperCard], way: str, css: str) -> str:
    """The sheets as a page of their own, with its stylesheet."""
    return render("card_sheets.html", sheets=list(lay_out(cards, way)), way=way, css=css, rows=ROWS, columns=COLUMNS)
