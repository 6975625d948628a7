"""Test yourself: the end of a section's *Recall*.

One button runs the section's due and new cards in place, another shows all answers of the page:

    <self-test data-section="attention" data-cards="../cards/">
    <p hidden><button type="button" class="md-button">Test yourself on this section</button></p>
    <card-controls><p><button type="button" class="md-button" hidden>Show all answers</button></p></card-controls>
    </self-test>
    <script type="module" src="../assets/javascripts/self-test.js"></script>

`self-test.js` shows the button; the session itself (`study/study.js`) is loaded when it is pressed.
"""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from macros.card_controls import count_cards
from macros.study import root_of
from macros.templates import render

# The heading, and all that follows up to the next of its level.
RECALL = re.compile(r'<h2 id="recall">.*?(?=<h2\b|\Z)', re.DOTALL)
# The pages that the strip leads to.
NEEDED = {"cards", "study"}


def with_self_test(html: str, page: str, stems: Sequence[str]) -> str:
    """The page with its strip, if it has cards and a *Recall* and `stems`, the site's pages, what the strip needs."""
    if not count_cards(html) or not NEEDED.issubset(stems):
        return html
    strip = render("self_test.html", section=PurePosixPath(page).stem, root=root_of(page))
    return RECALL.sub(lambda recall: f"{recall.group().rstrip()}\n{strip}\n", html, count=1)
