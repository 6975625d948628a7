"""A page's description comes from its first paragraph."""

import pytest

from macros.description import LONGEST, description_of

LONG = "One sentence that says what the page gives. " * 6


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>T</h1>\n<p>A <em>state</em> &amp; more.</p><p>Next.</p>", "A state & more."),
        ("<h1>T</h1>\n<ul><li>no paragraph</li></ul>", ""),
        (f"<h1>T</h1><p>{LONG}</p>", LONG[:131].strip()),
    ],
)
def test_description_is_the_first_paragraph_up_to_a_whole_sentence(html: str, expected: str) -> None:
    assert description_of(html) == expected


def test_a_long_sentence_ends_at_a_word() -> None:
    text = description_of(f"<h1>T</h1><p>{'word ' * 60}</p>")
    assert len(text) <= LONGEST
    assert text.endswith("word…")
