"""`make search-report`: how well, how fast and at what cost the site's search answers, beside Material's own.

Both are asked the same queries about the same pages in the same run: the site's worker about its index, and
Material's default worker (lunr) about the index that Material's plugin makes with its default settings. Material groups
its results by page, and a group counts as right if any of its links is; it has no entry for a term, a figure or a
source, and there their page counts as right. The site's results are single places.
"""

import gzip
import json
import statistics
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.search.asking import HERE, Answers, Query, ask, ranks, read_queries, run_node
from tests.search.in_browser import latencies
from tests.site.built import ROOT, Site

SETS = ("queries.yml", "held_out.yml")
PAGES = {"#term-": "glossary/", "#figure-": "*/", "sources/#": "sources/"}
OURS = (
    "search/index.json",
    *(f"assets/javascripts/{name}.js" for name in ("search/worker", "search-box")),
)


def built(folder: Path) -> str:
    """Build the site into `folder`; return the index that Material's plugin made in passing."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return str(config.plugins["material/search"].search_index.generate_search_index(None))


def material(site: Path, index: Path, queries: Sequence[str]) -> Answers:
    """What Material's worker answers, as the groups of links that it shows."""
    [worker] = (site / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    answers = run_node("ask_material.mjs", str(worker), str(index), queries=queries)
    for result in answers.results:
        result["items"] = [_shown(item) for item in result["items"]]
    return answers


def _shown(item: list[dict[str, object]]) -> list[dict[str, object]]:
    """A group in the order of its links: the page, then its parts that are at least as good as the first."""
    page = next((entry for entry in item if "#" not in str(entry["location"])), item[-1])
    parts = [
        entry for entry in item if entry is not page and float(str(entry["score"])) >= float(str(item[0]["score"]))
    ]
    return [page, *parts]


def _coarser(query: Query) -> Query:
    pages = [page for target in query.targets for prefix, page in PAGES.items() if target.startswith(prefix)]
    return Query(query.kind, query.text, (*query.targets, *pages))


def _line(name: str, queries: Sequence[Query], answers: Answers, size: int) -> str:
    found = ranks(queries, answers)
    times = [result["ms"] for result in answers.results]
    first, three = (sum(0 < rank <= worst for rank in found) / len(found) for worst in (1, 3))
    return (
        f"{name:10} {first:7.1%} {three:7.1%} {size:9,} {answers.start:8.0f} {times[0]:8.1f} "
        f"{statistics.median(times[1:]):8.1f} {max(times[1:]):8.1f}"
    )


def _misses(queries: Sequence[Query], answers: Answers) -> list[str]:
    found = ranks(queries, answers)
    missed = [(query, rank) for query, rank in zip(queries, found, strict=True) if rank != 1]
    kinds = Counter(query.kind for query, _ in missed)
    of = Counter(query.kind for query in queries)
    lines = [f"    {kind}: {count} of {of[kind]}" for kind, count in kinds.most_common()]
    return [*lines, *(f"      {query.text!r}: rank {rank or 'none'}" for query, rank in missed)]


def _bytes(files: Sequence[Path]) -> int:
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def report(site: Site, index: Path, name: str) -> None:
    """Print both searches' figures for one set."""
    queries = read_queries(name)
    texts = [query.text for query in queries]
    own, default = ask(site.folder, texts), material(site.folder, index, texts)
    worker = next((site.folder / "assets" / "javascripts" / "workers").glob("search.*.min.js"))
    print(f"\n{name}: {len(queries)} queries")
    print("             rank 1  rank ≤3  gzipped    start    first   median      max  (ms)")
    print(_line("site", queries, own, _bytes([site.folder / file for file in OURS])))
    print(_line("Material", [_coarser(query) for query in queries], default, _bytes([worker, index])))
    print("  the site's misses by kind:", *_misses(queries, own), sep="\n")
    kinds = Counter(
        query.kind
        for query, rank in zip(queries, ranks([_coarser(q) for q in queries], default), strict=True)
        if rank != 1
    )
    print("  Material's misses by kind:", *(f"    {kind}: {count}" for kind, count in kinds.most_common()), sep="\n")


def main() -> None:
    """Build once, then report on each set that there is."""
    with TemporaryDirectory() as folder:
        site, index = Site(Path(folder) / "site"), Path(folder) / "index.json"
        index.write_text(built(site.folder), encoding="utf-8")
        print(f"{len(json.loads(index.read_text(encoding='utf-8'))['docs'])} entries in Material's index,", end=" ")
        print(f"{len(site.search_entries)} in the site's. Sizes are bytes; Node.js, one process each, this machine.")
        for name in SETS:
            if (HERE / name).is_file():
                report(site, index, name)
        keys = ", ".join(f"{wait:.0f}" for wait in latencies(site.folder))
        print(f"\nIn Chromium, from a key to its results on the page: {keys} ms")


if __name__ == "__main__":
    sys.exit(main())
