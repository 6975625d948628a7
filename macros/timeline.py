"""The milestones: `docs/_data/milestones.yml` → the `timeline` macro, a figure and under it the list that it pictures.

<figure id="figure-timeline" …>…</figure>
<ol class="timeline" markdown="1">
<li class="role-lstm-gru" markdown="1">
<h3 id="milestone-lstm">LSTM</h3>
<p class="timeline__who">Hochreiter, Schmidhuber · Neural Computation 9(8)</p>
<dl class="timeline__dates">
<div><dt>First published</dt><dd><time datetime="1997-11">November 1997</time></dd></div>…
</dl>
<p>Significance …</p>
<p class="provenance">…</p>
</li>
</ol>
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.citations import check_keys
from macros.data import read_list, to_rows
from macros.dates import PartialDate, Period
from macros.dot_chart import DotRow, Scale, render_dot_chart
from macros.problems import ContentError, Problems, nearest
from macros.sources import Source
from macros.templates import render

FILE = "milestones.yml"
TOPICS = ("word-vectors", "rnn", "lstm-gru", "attention", "transformer", "sentiment")
# Thirty years in which little happened to this path get a third of the width, the busy decade the rest.
SCALE = Scale(((1988, 0.0), (2012, 0.30), (2021, 1.0)))
TICKS = tuple((float(year), str(year)) for year in (1990, 2012, 2015, 2018, 2021))
BREAK = 2012.0
SEED_YEAR = re.compile(r"~?\d{4}( onward)?")
TITLE = "Dot chart of the milestones in order of first publication; the list below gives the same dates as text."
CAPTION = (
    "Dots: first publication. Bands: in everyday use in language processing. Hollow diamonds: the rough year that "
    "short notes give. The scale changes at 2012."
)


@dataclass(frozen=True)
class Milestone:
    """A row as written.

    `published` is a date, `everyday` a period, `significance` and the notes are Markdown, `short` is the name in the
    figure where the title is too long for it.
    """

    id: str
    title: str
    topic: str
    authors: str
    venue: str
    published: str
    significance: str
    section: str
    sources: tuple[str, ...]
    published_note: str = ""
    everyday: str = ""
    seed_year: str = ""
    seed_note: str = ""
    short: str = ""

    @property
    def first_published(self) -> PartialDate:
        """When it was first published."""
        return PartialDate.parse(self.published)

    @property
    def everyday_use(self) -> Period | None:
        """When it was in everyday use, where that is known."""
        return Period.parse(self.everyday) if self.everyday else None


def read_milestones(
    data: Path, sources: Mapping[str, Source], pages: Sequence[str], problems: Problems
) -> list[Milestone]:
    """The milestones by date of publication; what is wrong with the file goes to `problems`.

    `pages` are the stems that `section` may name.
    """
    try:
        rows = read_list(data / FILE)
    except ContentError as error:
        problems.report(str(error))
        return []
    right = to_rows(Milestone, rows, FILE, lambda row: check_milestone(row, sources, pages), problems, what="milestone")
    return sorted(right, key=lambda milestone: milestone.first_published.position)


def check_milestone(milestone: Milestone, sources: Mapping[str, Source], pages: Sequence[str]) -> Iterable[str]:
    """What is wrong with a milestone's values, as ends of sentences."""
    yield from _check_dates(milestone)
    yield from _check_seed(milestone)
    if milestone.topic not in TOPICS:
        guess = nearest(milestone.topic, TOPICS)
        yield f"has the unknown topic '{milestone.topic}'{guess}: use one of {', '.join(TOPICS)}."
    if milestone.section not in pages:
        guess = nearest(milestone.section, pages)
        yield f"names the section '{milestone.section}', which is no page{guess}: correct it."
    yield from check_keys(milestone.sources, sources)


def _check_dates(milestone: Milestone) -> Iterable[str]:
    try:
        published, everyday = milestone.first_published, milestone.everyday_use
    except ValueError as error:
        yield f"has a bad date: {error}."
        return
    if everyday and everyday.start < published:
        yield f"was published ({published}) after its everyday use began ({everyday.start}): correct one of the two."
    years = [published.year, *((everyday.start.year, (everyday.end or everyday.start).year) if everyday else ())]
    first, last = int(SCALE.knots[0][0]), int(SCALE.knots[-1][0]) - 1
    for year in years:
        if not first <= year <= last:
            yield f"is dated {year}, but the figure shows {first} to {last}: correct it, or widen SCALE in timeline.py."


def _check_seed(milestone: Milestone) -> Iterable[str]:
    if bool(milestone.seed_year) != bool(milestone.seed_note):
        yield "has only one of the fields 'seed_year' and 'seed_note': write both, or none."
    if milestone.seed_year and not SEED_YEAR.fullmatch(milestone.seed_year):
        yield f"has the seed_year '{milestone.seed_year}': write it as 2015, ~2015 or 2015 onward."


def render_timeline(milestones: Sequence[Milestone], sources: Mapping[str, Source], pages: Sequence[str]) -> str:
    """The figure and the list (HTML with Markdown inside).

    The place of a page among `pages` is its section's number.
    """
    figure = render_dot_chart(
        "figure-timeline",
        [_row(milestone) for milestone in milestones],
        SCALE,
        TICKS,
        title=TITLE,
        caption=CAPTION,
        break_at=BREAK,
    )
    return figure + "\n" + render("timeline.html", milestones=milestones, sources=sources, pages=pages)


def _row(milestone: Milestone) -> DotRow:
    everyday = milestone.everyday_use
    last = SCALE.knots[-1][0]
    return DotRow(
        label=milestone.short or milestone.title,
        role=milestone.topic,
        value=milestone.first_published.position,
        text=str(milestone.first_published.year),
        # A period of years ends with its last year, hence + 1.
        band=(everyday.start.year, everyday.end.year + 1 if everyday.end else last) if everyday else None,
        mark=float(milestone.seed_year.strip("~")) + 0.5 if milestone.seed_year.strip("~").isdigit() else None,
    )
