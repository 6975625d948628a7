"""`make report`: what each page costs its reader, beside a bare Material site with the same text.

`make report PAGES="attention rnns"` measures these pages alone. `RUNS=1` runs Lighthouse that often on each section (5,
of which the median is told; 0 leaves it out) and once on every other page. `WRITE=1` puts what is printed of the
sections into README.md as well.
"""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from macros.toolchain.chromium import find_chromium
from tests.browser.conftest import FLAGS
from tests.report.bare import HOSTS
from tests.report.host import hosted
from tests.report.lighthouse import judge
from tests.report.readme import write_into_readme
from tests.report.sites import build_both
from tests.report.table import Row, as_markdown, reasons
from tests.report.visit import Visit, visit
from tests.site.built import SECTIONS

RUNS = 5


@dataclass(frozen=True)
class Subject:
    """A page to be measured: its row's name, its address, and how many other hosts it asks where there is a network."""

    name: str
    address: str
    hosts: int
    runs: int


def stems(site: Path) -> dict[str, str]:
    """The addresses of all pages in a site, by their last part ("home" for the first page); the sections first."""
    files = sorted(file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("*.html"))
    known = {url.rstrip("/") or "home": url for url in files}
    return {stem: known[stem] for stem in sorted(known, key=lambda stem: [*SECTIONS, *known].index(stem))}


def subjects(known: Mapping[str, str], wanted: Sequence[str], homes: tuple[str, str], runs: int) -> Iterator[Subject]:
    """The wanted pages (all, if none is named) of both sites, a section's bare page after it.

    Raises `SystemExit` if a wanted page is not there.
    """
    if missing := [stem for stem in wanted if stem not in known]:
        raise SystemExit(f"There is no page '{missing[0]}': PAGES takes some of {', '.join(known)}.")
    own, bare = homes
    for stem in wanted or known:
        is_section = stem in SECTIONS
        yield Subject(stem, own + known[stem], 0, runs if is_section else min(runs, 1))
        if is_section:
            yield Subject(f"bare {stem}", bare + known[stem], len(HOSTS), runs)


def visits(pages: Sequence[Subject]) -> Iterator[Visit]:
    """A visit to each page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        try:
            yield from (visit(browser, page.address) for page in pages)
        finally:
            browser.close()


def measured(pages: Sequence[Subject]) -> Iterator[Row]:
    """A row for each page. One page after the other, both sites in turn: a busy minute weighs on both."""
    seen = list(visits(pages))
    judged = dict(judge([(page.address, page.runs) for page in pages]))
    for page, cost in zip(pages, seen, strict=True):
        yield Row(page.name, cost, page.hosts + len(cost.hosts), judged.get(page.address))


def main(environment: Mapping[str, str]) -> None:
    """Build both sites, measure, print."""
    runs = int(environment.get("RUNS") or RUNS)
    with TemporaryDirectory() as folder, ExitStack() as hosts:
        own, bare = build_both(Path(folder))
        homes = (hosts.enter_context(hosted(own)), hosts.enter_context(hosted(bare)))
        pages = list(subjects(stems(own), environment.get("PAGES", "").split(), homes, runs))
        rows = list(measured(pages))
    print(as_markdown(rows, runs))
    if lost := list(reasons(rows)):
        print("\nWhat cost points, and what Lighthouse would gain time with:", *lost, sep="\n")
    if environment.get("WRITE"):
        write_into_readme(as_markdown([row for row in rows if row.name.removeprefix("bare ") in SECTIONS], runs))


if __name__ == "__main__":
    sys.exit(main(os.environ))
