"""The cheat sheet: one page of each paper, large enough to read, and all that it is to have."""

import pytest

from tests.paper.made import Made
from tests.site.built import text_of

SMALLEST = 7.0


@pytest.mark.parametrize("name", ["cheat-sheet", "cheat-sheet-letter"])
def test_it_is_exactly_one_page_with_all_its_words(made: Made, name: str) -> None:
    pdf = made.pdf(name)
    assert len(pdf.pages) == 1
    said = "".join(pdf.text(0).split())
    for tag in made.site.page("cheat-sheet").soup.select(
        ".cheat-sheet :is(h2, dt, li:not(:has(.arithmatex)), span:not([class]))"
    ):
        if not tag.select(".arithmatex, ul"):
            assert "".join(text_of(tag).split()) in said


@pytest.mark.parametrize("name", ["cheat-sheet", "cheat-sheet-letter"])
def test_its_text_has_at_least_seven_points(made: Made, name: str) -> None:
    assert min(piece.size for piece in made.pdf(name).texts() if "KaTeX" not in piece.font) >= SMALLEST
