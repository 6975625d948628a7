"""What is shown of a page where a link to it is shared."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from macros.problems import ContentError
from macros.publish.publication import Publication
from macros.publish.social import preview_of, previews, tags_of
from macros.publish.social_picture import MARGIN, SIZE, TITLE_SIZES, drawable, social_picture, wrapped

NAME, URL = "The Notebook", "https://example.org/notes/"
PAGE = '<head><meta name="description" content="{description}"><title>{title}</title></head>'


def _picture(title: str) -> Image.Image:
    return Image.open(BytesIO(social_picture(title, NAME))).convert("RGB")


def test_title_and_description_reach_the_tags_as_they_are_read() -> None:
    html = PAGE.format(title=f"6. Path &amp; “Tips” - {NAME}", description="Say &quot;why&quot; &lt;here&gt;.")
    tags = tags_of(preview_of(html, "path/", NAME), URL, "assets/social/path.png")
    assert '<meta property="og:title" content="6. Path &amp; “Tips”">' in tags
    assert '<meta property="og:description" content="Say &quot;why&quot; &lt;here&gt;.">' in tags
    assert '<meta property="og:url" content="https://example.org/notes/path/">' in tags
    assert '<meta property="og:image" content="https://example.org/notes/assets/social/path.png">' in tags
    assert f'<meta property="og:image:alt" content="6. Path &amp; “Tips” – {NAME}">' in tags


def test_a_site_without_an_address_gets_neither_tags_nor_pictures(tmp_path: Path) -> None:
    page = PAGE.format(title=NAME, description="")
    assert previews(Publication(tmp_path))(page, "") == page
    assert list(tmp_path.iterdir()) == []


def test_a_page_without_a_title_is_named_nope(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(title=NAME, description=""))
    with pytest.raises(ContentError, match=r"^why/: the page has no <title>"):
        previews(Publication(tmp_path, URL))("<head></head>", "why/")


@pytest.mark.parametrize("title", [NAME, "4. What is Attention?", "A long title " * 12, "Donaudampfschiff" * 8, "東京"])
def test_a_picture_is_small_and_of_the_size_that_is_announced(title: str) -> None:
    picture = social_picture(title, NAME)
    assert Image.open(BytesIO(picture)).size == SIZE == (1200, 630)
    assert len(picture) < 40_000
    assert social_picture(title, NAME) == picture


def test_what_a_picture_says_depends_on_title_and_number() -> None:
    pictures = [_picture(title) for title in ("4. What is Attention?", "5. What is Attention?", "4. What is an RNN?")]
    boxes = [ImageChops.difference(pictures[0], other).getbbox() for other in pictures[1:]]
    number, words = boxes
    assert number
    assert words
    assert number[3] < words[1]  # the number stands above


def test_a_title_stays_between_the_margins() -> None:
    empty = _picture("")
    for title in ("What " * 12, "1. Why Learn RNNs and Attention Before Transformers?"):
        box = ImageChops.difference(_picture(title), empty).getbbox()
        assert box
        assert box[0] >= MARGIN - 2
        assert box[2] <= SIZE[0] - MARGIN


def test_no_word_is_lost_in_the_lines() -> None:
    words = "How do they lead to Transformers, which are everywhere today?"
    for size in TITLE_SIZES:
        assert " ".join(wrapped(words, size)) == words
    assert len(wrapped(words, TITLE_SIZES[0])) > 1


@pytest.mark.parametrize(("text", "drawn"), [("Résumé – naïve", "Resume – naive"), ("a → b", "a  b"), ("東京", "")])
def test_what_the_fonts_lack_is_drawn_plain_or_left_out(text: str, drawn: str) -> None:
    assert drawable(text) == drawn
