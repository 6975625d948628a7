"""The report as Markdown: when and where, a row a page, and how to read it; and what cost points."""

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.report.bare import HOSTS
from tests.report.lighthouse import CATEGORIES, Judged
from tests.report.visit import Visit

HEAD = (
    ("Page", "Requests", "kB", "HTML", "CSS", "JS", "Fonts", "Brotli", "Unused CSS", "Elements", "Hosts"),
    ("Lighthouse", "FCP", "LCP", "TBT", "CLS"),
)
KINDS = ("html", "css", "js", "fonts")
LEGEND = """\
One visit with empty caches, on a phone (412 × 823), scrolled to the end. *kB*: all answers as sent, gzip 6, without
HTTP's headers; then by kind; *Brotli*: the same at 11. *Unused CSS*: the share of the stylesheets' characters in rules
that matched nothing. *Elements*: of the page. *Hosts*: other hosts asked.{judged}
*bare*: Material's defaults and its documented KaTeX recipe, with the same text. There KaTeX came from the site itself,
and Roboto was left out, so that the report needs no network; by default they come from {hosts},
which are counted under *Hosts*."""
JUDGED = """
*Lighthouse*: performance / accessibility / best practices / SEO, mobile profile, simulated, median of {runs} runs,
while its index of the machine's speed was {slowest:.0f} to {fastest:.0f} (it calls less than 1000 slow)."""


@dataclass(frozen=True)
class Row:
    """A page of a site: `hosts` counts the other hosts that it asks; `judged` is None where Lighthouse was not run."""

    name: str
    visit: Visit
    hosts: int
    judged: Judged | None = None


def as_markdown(rows: Sequence[Row], runs: int) -> str:
    """The report; `runs` is how often Lighthouse was run on each section."""
    speeds = [row.judged.machine for row in rows if row.judged]
    judged = JUDGED.format(runs=runs, slowest=min(speeds), fastest=max(speeds)) if speeds else ""
    legend = LEGEND.format(judged=judged, hosts=", ".join(HOSTS))
    return f"{machine()}\n\n{table(rows)}\n\n{legend}"


def table(rows: Sequence[Row]) -> str:
    """The rows; Lighthouse's columns only where it was run for any."""
    judged = any(row.judged for row in rows)
    names = HEAD[0] + (HEAD[1] if judged else ())
    lines = [names, ("---", *["---:"] * (len(names) - 1)), *(_cells(row, judged) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cells(row: Row, judged: bool) -> tuple[str, ...]:
    seen, gzip = row.visit, row.visit.bytes_by_kind()
    weights = [gzip.total(), *(gzip[kind] for kind in KINDS), seen.bytes_by_kind("brotli").total()]
    return (
        *(row.name, str(len(seen.fetched)), *map(_kb, weights)),
        *(f"{seen.unused_css:.0%}", f"{seen.elements:,}", str(row.hosts)),
        *(_judged(row.judged) if judged else ()),
    )


def _judged(judged: Judged | None) -> tuple[str, ...]:
    if judged is None:
        return ("",) * len(HEAD[1])
    times = judged.metrics
    scores = " / ".join(str(judged.scores[name]) for name in CATEGORIES)
    seconds = (f"{times[name] / 1000:.2f} s" for name in ("fcp", "lcp"))
    return (scores, *seconds, f"{times['tbt']:.0f} ms", f"{times['cls']:.3f}")


def _kb(count: int) -> str:
    return f"{count / 1000:.1f}"


def reasons(rows: Iterable[Row]) -> Iterator[str]:
    """For each page with a score under 100, what cost it: a line an audit."""
    for row in rows:
        if row.judged and min(row.judged.scores.values()) < 100:
            yield f"{row.name}:"
            yield from (f"  {line}" for line in row.judged.lost)


def machine() -> str:
    """When and on what the figures were measured, without the machine's name."""
    day = datetime.now(UTC).strftime("%Y-%m-%d")
    return f"Measured on {day}: {os.cpu_count()} cores of {_processor()}, {platform.system()}."


def _processor() -> str:
    # Linux alone says it in a file; elsewhere Python's own word has to do.
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())
