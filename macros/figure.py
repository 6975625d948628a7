"""Figures: the `figure` macro.

    <!--[[% call figure("lstm-cell") %]]-->
    One step of an LSTM. …
    <!--[[% endcall %]]-->

puts the drawing into the page, so that its colors follow the palette and its text is text:

    <figure id="figure-lstm-cell" class="figure" markdown="1">
    <svg viewBox="…" role="img" aria-labelledby="figure-lstm-cell-title figure-lstm-cell-desc">
    <title id="figure-lstm-cell-title">…</title><desc id="figure-lstm-cell-desc">…</desc> … </svg>
    <figcaption markdown="span">One step of an LSTM. …</figcaption>
    </figure>

A drawing by hand is `docs/_figures/lstm-cell.svg`; a drawing from data is made by a function in `macros/figures/`.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree

from macros.problems import ContentError, nearest
from macros.templates import render

FOLDER = "_figures"
OPENING = re.compile(r"<svg\b[^>]*>")
VIEW_BOX = re.compile(r'viewBox="([\d .-]+)"')
NEEDED = {"title": "what it shows in a few words", "desc": "what one sees in it, in a sentence or two"}

Drawing = Callable[[Path], str]


def drawing(name: str, docs: Path, drawn: Mapping[str, Drawing]) -> str:
    """The SVG of a figure: by hand from `docs/_figures/`, or from data by one of the functions in `drawn`.

    Raises `ContentError` if there is no such figure, or if it has no text alternative.
    """
    file = docs / FOLDER / f"{name}.svg"
    if name in drawn:
        return drawn[name](docs / "_data")
    if not file.is_file():
        known = [*drawn, *(path.stem for path in sorted((docs / FOLDER).glob("*.svg")))]
        raise ContentError(
            f"figure '{name}' does not exist{nearest(name, known)}: correct the name, or draw docs/{FOLDER}/{name}.svg."
        )
    return file.read_text(encoding="utf-8")


def check_drawing(name: str, svg: str) -> None:
    """Raise `ContentError` if a drawing lacks what a reader without eyes, or a phone, needs."""
    try:
        ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise ContentError(f"figure '{name}' is no well-formed SVG ({error}): correct its tags there.") from None
    for tag, what in NEEDED.items():
        if not re.search(rf"<{tag}>[^<]+</{tag}>", svg):
            raise ContentError(f"figure '{name}' has no <{tag}>: add one that says {what}.")
    if not VIEW_BOX.search(svg):
        raise ContentError(f"figure '{name}' has no viewBox: give its <svg> one, so that it fits any screen.")
    if " style=" in svg or "<style" in svg:
        raise ContentError(f"figure '{name}' has styles of its own: use the classes of overrides/…/figure.css instead.")


def render_figure(name: str, svg: str, caption: str) -> str:
    """The figure in the page (HTML with Markdown in the caption)."""
    return render("figure.html", id=f"figure-{name}", svg=_labelled(svg, f"figure-{name}"), caption=_one_line(caption))


def _labelled(svg: str, figure_id: str) -> str:
    """The drawing with its accessible name wired, and ids that are unique on the page."""
    view_box = VIEW_BOX.search(svg)
    labels = " ".join(f"{figure_id}-{tag}" for tag in NEEDED)
    opening = f'<svg class="drawing" viewBox="{view_box[1] if view_box else ""}" role="img" aria-labelledby="{labels}">'
    svg = OPENING.sub(opening, svg, count=1)
    for tag in NEEDED:
        svg = svg.replace(f"<{tag}>", f'<{tag} id="{figure_id}-{tag}">', 1)
    return "\n".join(line for line in svg.splitlines() if line.strip())


def _one_line(caption: str) -> str:
    return " ".join(caption.split())
