"""The cheat sheet: the notebook on one sheet of paper, made from the pages and the data that the notebook is made from.

`docs/_data/cheat_sheet.yml` says which equations and misconceptions of the sections it repeats; the `cheat_sheet` macro
leaves a place, which is filled once every page is finished (`macros/cheat_sheet_page.py`):

    <div class="cheat-sheet">
    <section class="cheat-sheet__section role-rnn">
    <header>
    <h2 id="rnns"><a href="../rnns/">2. What are RNNs?</a></h2>
    <p class="cheat-sheet__stop">Adds: … Leaves: …</p>
    </header>
    <ul><li>the first sentence of each point under "At a glance"</li>…</ul>
    <div class="arithmatex">…</div>
    <p class="cheat-sheet__symbols"><span>h_t hidden state</span>…</p>
    </section>
    … misconceptions, timeline, SST-2
    </div>
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.data import read_mapping, to_row
from macros.excerpt import Misconception, formula, misconception, points
from macros.notation import Symbol
from macros.path_map import Stop
from macros.problems import ContentError, Problems, nearest
from macros.sources import Source
from macros.sst2 import Benchmark
from macros.templates import render
from macros.timeline import Milestone

FILE = "cheat_sheet.yml"
PLACE = '<div class="cheat-sheet"></div>'


@dataclass(frozen=True)
class Choice:
    """The file as written.

    `equations` maps a section to ids of headings, `without` to labels of points; a misconception is `section#id`.
    """

    equations: dict[str, object]
    without: dict[str, object]
    misconceptions: tuple[str, ...]

    def of(self, field: dict[str, object], stem: str) -> list[str]:
        """What a field says of a section."""
        named = field.get(stem, [])
        return [str(name) for name in named] if isinstance(named, list) else [str(named)]


@dataclass(frozen=True)
class FinishedPage:
    """A section: its stem, its title as text, its HTML."""

    stem: str
    title: str
    html: str


@dataclass(frozen=True)
class SheetSection:
    """What the sheet has of a section, as HTML; `stop` is None where the path has no stop for it."""

    stem: str
    title: str
    points: str
    formulas: Sequence[str]
    symbols: Sequence[Symbol]
    stop: Stop | None


@dataclass(frozen=True)
class Facts:
    """What the sheet has from the data files."""

    sources: Mapping[str, Source]
    stops: Sequence[Stop]
    symbols: Sequence[Symbol]
    milestones: Sequence[Milestone]
    benchmark: Benchmark | None


def read_choice(data: Path, problems: Problems) -> Choice | None:
    """The file's content, or None if anything is wrong with it, which goes to `problems`."""
    try:
        choice, wrong = to_row(Choice, read_mapping(data / FILE), FILE, name="the file")
    except ContentError as error:
        choice, wrong = None, [str(error)]
    for sentence in wrong:
        problems.report(sentence)
    return choice


def sheet_sections(
    choice: Choice, pages: Sequence[FinishedPage], facts: Facts, problems: Problems
) -> Iterator[SheetSection]:
    """The sections in their order; what cannot be found in them goes to `problems`."""
    stems = [page.stem for page in pages]
    for stem in [*choice.equations, *choice.without]:
        if stem not in stems:
            problems.report(f"{FILE}: '{stem}' is no section{nearest(stem, stems)}: correct it.")
    for page in pages:
        try:
            yield _section(page, choice, facts)
        except ContentError as error:
            problems.report(f"{FILE}: {page.stem}.md {error}: correct the one or the other.")


def _section(page: FinishedPage, choice: Choice, facts: Facts) -> SheetSection:
    return SheetSection(
        page.stem,
        page.title,
        points(page.html, choice.of(choice.without, page.stem)),
        [formula(page.html, heading) for heading in choice.of(choice.equations, page.stem)],
        [symbol for symbol in facts.symbols if symbol.section == page.stem],
        next((stop for stop in facts.stops if stop.section == page.stem), None),
    )


def sheet_misconceptions(
    choice: Choice, pages: Sequence[FinishedPage], problems: Problems
) -> Iterator[tuple[str, str, Misconception]]:
    """Each that the file names, with its stem and its heading's id; what is not there goes to `problems`."""
    by_stem: Mapping[str, str] = {page.stem: page.html for page in pages}
    for name in choice.misconceptions:
        stem, _, heading = name.partition("#")
        try:
            if stem not in by_stem:
                raise ContentError(f"is no section{nearest(stem, by_stem)}")
            yield stem, heading, misconception(by_stem[stem], heading)
        except ContentError as error:
            problems.report(f"{FILE}: {stem}.md {error}: correct the one or the other.")


def render_sheet(
    sections: Sequence[SheetSection], misconceptions: Sequence[tuple[str, str, Misconception]], facts: Facts
) -> str:
    """The sheet's HTML; symbols stand in it as `$h_t$`, for `macros/cheat_sheet_page.py` to set."""
    results = sorted(facts.benchmark.results, key=lambda row: row.accuracy) if facts.benchmark else []
    return render("cheat_sheet.html", sections=sections, misconceptions=misconceptions, facts=facts, results=results)
