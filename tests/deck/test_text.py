"""A card's HTML as other programs get it: bare HTML with TeX, and plain text."""

import pytest
from bs4 import BeautifulSoup

from macros.deck_text import read_texts
from macros.plain_text import plain_text

CARD = """<flip-card>
<details id="card-state">
<summary>What is <span class="arithmatex" data-equation="0">h_t &lt; 1</span>?</summary>
<div class="answer">
{0}
<div class="why">
<p>See <a href="../attention/">attention</a> and <a href="#update">below</a>.</p>
</div>
<p class="provenance">Source: <a href="../sources/#elman1990">Elman 1990</a>.
<a class="card-link" href="#card-state">Link to this card</a></p>
</div>
</details>
</flip-card>"""
FORMULAS = [("h_t < 1", False), ("\na & b\n", True)]


def _texts(answer: str = "<p>A vector.</p>") -> dict[str, tuple[str, str]]:
    texts = read_texts(CARD.format(answer), "rnns/", FORMULAS.__getitem__)
    return {name: (text.html, text.plain) for name, text in texts._asdict().items()}


def test_a_formula_is_tex_in_html_and_itself_in_text() -> None:
    assert _texts()["front"] == (r"What is \(h_t &lt; 1\)?", "What is h_t < 1?")


def test_a_formula_on_a_line_of_its_own_stays_on_one() -> None:
    display = '<p>So:</p>\n<div class="arithmatex" data-equation="1">a b</div>'
    assert _texts(display)["back"] == ("<p>So:</p>\n\\[a &amp; b\\]", "So:\na b")


def test_addresses_are_relative_to_the_sites_root() -> None:
    html, plain = _texts()["why"]
    assert html == '<p>See <a href="attention/">attention</a> and <a href="rnns/#update">below</a>.</p>'
    assert plain == "See attention and below."


def test_sources_footnote_marks_classes_and_ids_stay_in_the_page() -> None:
    mark = '<sup id="fnref:x"><a class="footnote-ref" href="#fn:x">1</a></sup>'
    assert _texts(f'<p class="a" id="b">A <em>vector</em>.{mark}</p>')["back"] == (
        "<p>A <em>vector</em>.</p>",
        "A vector.",
    )


def test_a_card_without_why_has_an_empty_one() -> None:
    html = "<summary>What?</summary><div class='answer'><p>That.</p></div>"
    assert read_texts(html, "", FORMULAS.__getitem__).why.html == ""


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<p>One\n <em>idea</em>.</p>\n<p>Another.</p>", "One idea.\nAnother."),
        ("<p>Two:</p><ul>\n<li>first</li>\n<li><p>second</p></li>\n</ul>", "Two:\n• first\n• second"),
        (
            "<table><thead><tr><th>Gate</th><th>Role</th></tr></thead>"
            "<tbody><tr><td>f</td><td>forgets</td></tr></tbody></table>",
            "Gate · Role\nf · forgets",
        ),
        ('<p>See <img alt="an LSTM cell" src="a.svg">.</p>', "See an LSTM cell."),
        ("<p>a <code>b</code><br>\nc</p>", "a b\nc"),
        ("<p>the state <span>h_t</span> , then</p>", "the state h_t, then"),
    ],
)
def test_plain_text_has_a_line_for_each_block(html: str, plain: str) -> None:
    assert plain_text(BeautifulSoup(html, "html.parser")) == plain
