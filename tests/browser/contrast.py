"""How well the texts of a page stand out from what they stand on, computed from the colors that Chromium uses."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

MEASURE = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
# The first selector that an element matches names its kind.
KINDS = {
    "note": ".precisely, .precisely *",
    "card": "flip-card *",
    "figure": "svg text, svg text *, figcaption, figcaption *",
    "link": "article a",
    "text": "article p, article li, article h1, article h2, article h3, article td, article th",
}


@dataclass(frozen=True)
class Text:
    """A text on the page; colors are red, green, blue from 0 to 255, `ratio` is WCAG's from 1 to 21."""

    text: str
    kind: str
    color: tuple[float, float, float]
    below: tuple[float, float, float]
    ratio: float


def texts(page: Page) -> list[Text]:
    """Every text of a page that can be seen, closed cards' answers left out."""
    measured = page.evaluate(MEASURE, KINDS)
    return [Text(**each | {"color": _rgb(each["color"]), "below": _rgb(each["below"])}) for each in measured]


def _rgb(color: list[float]) -> tuple[float, float, float]:
    red, green, blue, _ = color
    return red, green, blue


def faint(measured: Sequence[Text], least: float) -> list[str]:
    """The texts whose contrast is below `least`, as a reader of the failure wants them."""
    return [f"{each.ratio:.2f} {each.kind}: {each.text}" for each in measured if each.ratio < least]
