"""Card controls: how many cards a page has, and one button for all their answers.

    <card-controls><p>24 cards on this page. <button type="button" hidden>Show all answers</button></p></card-controls>

The count stands without JavaScript; `card-controls.js` shows the button and makes it work.
"""

import re

from macros.templates import render

CARD = re.compile(r'<details id="card-')
AFTER_TITLE = re.compile(r"</h1>")


def count_cards(html: str) -> int:
    """The number of cards in a page's HTML."""
    return len(CARD.findall(html))


def with_controls(html: str) -> str:
    """The page with its controls under the title; a page without cards or title stays as it is."""
    count = count_cards(html)
    controls = render("card_controls.html", count=count)
    return AFTER_TITLE.sub(lambda match: match.group() + "\n" + controls, html, count=1) if count else html
