"""The path at a glance: `docs/_data/path.yml` → the `path` macro, a picture that is the navigation.

    <nav class="path-map" aria-label="The path">
    <ol><li class="role-rnn"><svg aria-hidden="true">…</svg><a href="rnns/">RNN</a>
    <a href="sources/#elman1990">1990</a> <span>Adds:</span> … <span>Leaves:</span> …</li>…</ol>
    </nav>

Each stop has a small drawing of its mechanism (`templates/path_icons.html`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.citations import check_keys
from macros.data import read_list, to_rows
from macros.problems import ContentError, Problems, nearest
from macros.sources import Source
from macros.templates import render

FILE = "path.yml"
ROLES = {
    "word2vec": "word-vectors",
    "rnn": "rnn",
    "lstm-gru": "lstm-gru",
    "attention": "attention",
    "transformer": "transformer",
}


@dataclass(frozen=True)
class Stop:
    """One stop of the path, with what it adds and leaves unsolved, a line each; its years are those of its sources."""

    id: str
    name: str
    section: str
    sources: tuple[str, ...]
    adds: str
    leaves: str

    @property
    def role(self) -> str:
        """The color role of the stop."""
        return ROLES[self.id]


def read_path(data: Path, sources: Mapping[str, Source], pages: Sequence[str], problems: Problems) -> list[Stop]:
    """The stops in order; what is wrong with the file goes to `problems`."""
    try:
        rows = read_list(data / FILE)
    except ContentError as error:
        problems.report(str(error))
        return []
    return to_rows(Stop, rows, FILE, lambda stop: check_stop(stop, sources, pages), problems, what="stop")


def check_stop(stop: Stop, sources: Mapping[str, Source], pages: Sequence[str]) -> Iterable[str]:
    """What is wrong with a stop's values, as ends of sentences."""
    if stop.id not in ROLES:
        yield f"has an id without a drawing{nearest(stop.id, ROLES)}: use one of {', '.join(ROLES)}."
    if stop.section not in pages:
        yield f"names the section '{stop.section}', which is no page{nearest(stop.section, pages)}: correct it."
    yield from check_keys(stop.sources, sources)


def render_path(stops: Sequence[Stop], sources: Mapping[str, Source]) -> str:
    """The navigation (HTML with Markdown inside)."""
    return render("path_map.html", stops=stops, sources=sources)
