"""The gain on SST-2: `docs/_data/sst2.yml` → the `sst2` macro, a dot chart, the trio that matters most, and a table.

    <figure id="figure-sst2" …>…</figure>
    <div class="sst2-trio">…</div>
    <table>model, year, accuracy, split, source</table>

One series only: single models, test results. The whisker of a dot is the 95 % interval of a share among the test
sentences, 1.96 · sqrt(p (1 − p) / n) (normal approximation to the binomial distribution).
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.citations import check_keys
from macros.data import read_mapping, to_row, to_rows
from macros.dot_chart import DotRow, Scale, render_dot_chart
from macros.problems import ContentError, Problems, nearest
from macros.sources import Source
from macros.templates import render

FILE = "sst2.yml"
# Families of models, each drawn in the color of the stop of the path that it belongs to.
ROLES = {
    "averaged-vectors": "word-vectors",
    "word-counts": "word-vectors",
    "recursive": "rnn",
    "cnn": "word-vectors",
    "recurrent": "lstm-gru",
    "pretrained-recurrent": "lstm-gru",
    "transformer": "transformer",
    "pretrained-transformer": "transformer",
}
SPLITS = ("test, original SST", "test, GLUE server")
SCALE = Scale(((76.0, 0.0), (100.0, 1.0)))
TICKS = tuple((float(value), f"{value}%") for value in (80, 85, 90, 95, 100))


@dataclass(frozen=True)
class Result:
    """One result: `accuracy` in percent of the test sentences; `short` is the model's name in the figure."""

    id: str
    model: str
    family: str
    year: str
    accuracy: float
    split: str
    source: str
    where: str
    note: str = ""
    short: str = ""


@dataclass(frozen=True)
class Dataset:
    """The data that the results are about, with its numbers of sentences."""

    name: str
    sentences_test: int
    sentences_dev: int
    source: str


@dataclass(frozen=True)
class Contents:
    """The file as written: the rows of `results` are not yet read, `trio` holds ids."""

    dataset: dict[str, object]
    note: str
    results: list[object]
    trio: tuple[str, ...]
    trio_note: str


@dataclass(frozen=True)
class Benchmark:
    """The whole file: the results, how many test sentences they share, the three that belong side by side."""

    results: Sequence[Result]
    sentences: int
    note: str
    trio: Sequence[Result]
    trio_note: str


def interval(accuracy: float, sentences: int) -> float:
    """Half the width, in percentage points, of the 95 % interval of an accuracy in percent among `sentences`."""
    share = accuracy / 100
    return 196 * math.sqrt(share * (1 - share) / sentences)


def read_benchmark(data: Path, sources: Mapping[str, Source], problems: Problems) -> Benchmark | None:
    """The file's content, or None if anything is wrong with it, which goes to `problems`."""
    try:
        contents, wrong = to_row(Contents, read_mapping(data / FILE), FILE, name="the file")
    except ContentError as error:
        contents, wrong = None, [str(error)]
    for sentence in wrong:
        problems.report(sentence)
    return _benchmark(contents, sources, problems) if contents else None


def _benchmark(contents: Contents, sources: Mapping[str, Source], problems: Problems) -> Benchmark | None:
    dataset, wrong = to_row(Dataset, contents.dataset, FILE, name="the dataset")
    results = to_rows(Result, contents.results, FILE, lambda row: check_result(row, sources), problems, what="result")
    trio = [result for key in contents.trio for result in results if result.id == key]
    complete = len(results) == len(contents.results)
    ends = [
        *(check_dataset(dataset, sources) if dataset else ()),
        *(check_trio(contents.trio, results) if complete else ()),
    ]
    for sentence in [*wrong, *(f"{FILE}: {end}" for end in ends)]:
        problems.report(sentence)
    if not dataset or not complete or ends:
        return None
    return Benchmark(results, dataset.sentences_test, contents.note, trio, contents.trio_note)


def check_dataset(dataset: Dataset, sources: Mapping[str, Source]) -> Iterable[str]:
    """What is wrong with the dataset's values, as sentences without the file's name."""
    if min(dataset.sentences_test, dataset.sentences_dev) < 1:
        yield "the dataset has a number of sentences below 1: write how many there are."
    for end in check_keys([dataset.source], sources):
        yield f"the dataset {end}"


def check_trio(trio: Sequence[str], results: Sequence[Result]) -> Iterable[str]:
    """What is wrong with the three that belong side by side, as sentences without the file's name."""
    known = {result.id: result for result in results}
    for key in trio:
        if key not in known:
            yield f"the trio names '{key}', which is no result{nearest(key, known)}: correct the id."
    if len(trio) != 3:
        yield f"the trio names {len(trio)} results: name three."
    if len({(known[key].source, known[key].split) for key in trio if key in known}) > 1:
        yield "the trio comes from different sources or splits: name three results of one table."


def check_result(result: Result, sources: Mapping[str, Source]) -> Iterable[str]:
    """What is wrong with a result's values, as ends of sentences."""
    if result.family not in ROLES:
        yield f"has the unknown family '{result.family}'{nearest(result.family, ROLES)}: use one of {', '.join(ROLES)}."
    if result.split not in SPLITS:
        yield f"has the split '{result.split}': use one of {' or '.join(SPLITS)}; other splits are not comparable."
    first = SCALE.knots[0][0]
    if not 0 < result.accuracy < 100:
        yield f"has an accuracy of {result.accuracy}: write percent, between 0 and 100."
    elif result.accuracy < first:
        yield f"has an accuracy of {result.accuracy}, but the figure begins at {first:g}: widen SCALE in sst2.py."
    if "|" in f"{result.model}{result.where}{result.note}":
        yield "has a | in its text, which would split the row of the table: write it in another way."
    yield from check_keys([result.source], sources)


def render_benchmark(benchmark: Benchmark, sources: Mapping[str, Source]) -> str:
    """Figure, trio and table (HTML with Markdown inside)."""
    rows = [_row(result, benchmark.sentences) for result in sorted(benchmark.results, key=lambda row: row.accuracy)]
    title = (
        f"Dot chart of {len(rows)} test accuracies on SST-2, from {rows[0].text} to {rows[-1].text}; "
        "the table below gives each."
    )
    caption = f"{benchmark.note} Whiskers: the 95% interval from the number of test sentences."
    figure = render_dot_chart("figure-sst2", rows, SCALE, TICKS, title=title, caption=caption)
    return figure + "\n" + render("sst2.html", benchmark=benchmark, sources=sources, roles=ROLES)


def _row(result: Result, sentences: int) -> DotRow:
    half = interval(result.accuracy, sentences)
    return DotRow(
        label=f"{result.short or result.model}, {result.year}",
        role=ROLES[result.family],
        value=result.accuracy,
        whisker=(result.accuracy - half, result.accuracy + half),
        text=f"{result.accuracy:.1f}%",
    )
