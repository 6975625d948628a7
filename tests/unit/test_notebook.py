"""The table of contents of the assembled notebook."""

from macros.notebook import Heading, Section, assemble, headings

LINK = '<a class="headerlink" href="#x">¶</a>'
RNNS = Section("rnns", f'<h1 id="2-rnns">2. RNNs{LINK}</h1><h2 id="why">Why <em>order</em>{LINK}</h2><h3 id="a">A</h3>')
ATTENTION = Section("attention", '<h1 id="4-attention">4. Attention</h1><h2 id="why">Why</h2>')


def test_the_contents_are_a_tree_of_sections_and_their_headings() -> None:
    assert headings(assemble([RNNS, ATTENTION])) == [
        Heading("2. RNNs", "rnns", 2, (Heading("Why order", "rnns--why", 3),)),
        Heading("4. Attention", "attention", 2, (Heading("Why", "attention--why", 3),)),
    ]


def test_labels_and_descriptions_follow_their_ids() -> None:
    html = '<h1 id="t">T</h1><svg aria-labelledby="a b"><title id="a">x</title><desc id="b">y</desc></svg>'
    assert 'aria-labelledby="rnns--a rnns--b"' in assemble([Section("rnns", html)])


def test_links_to_other_sites_and_pages_stay() -> None:
    html = '<h1 id="t">T</h1><a href="https://doi.org/10">a</a><a href="../sources/#elman1990">b</a><a href="../">c</a>'
    assert html.partition("</h1>")[2] in assemble([Section("rnns", html)])
