"""What the search costs: index and scripts together under 60 kB gzipped; no WebAssembly, no eval, no other origin."""

import gzip
import re

from tests.site.built import Site

BYTES = 60_000
SCRIPTS = ("search/worker.js", "search-box.js")


def gzipped(site: Site) -> dict[str, int]:
    """Bytes of each file that a first search downloads."""
    files = ["search/index.json", *(f"assets/javascripts/{name}" for name in SCRIPTS)]
    return {file: len(gzip.compress((site.folder / file).read_bytes(), 9)) for file in files}


def test_index_and_scripts_fit_the_budget(site: Site) -> None:
    sizes = gzipped(site)
    assert sum(sizes.values()) <= BYTES, sizes


def test_nothing_is_evaluated_and_no_other_origin_is_named(site: Site) -> None:
    for name in SCRIPTS:
        code = (site.folder / "assets" / "javascripts" / name).read_text(encoding="utf-8")
        assert not re.search(r"\beval\(|new Function|WebAssembly|https?://", code), name


def test_materials_own_index_is_not_published(site: Site) -> None:
    assert sorted(file.name for file in (site.folder / "search").iterdir()) == ["index.json"]


def test_what_is_bundled_is_not_published_a_second_time(site: Site) -> None:
    assert [file.name for file in (site.folder / "assets" / "javascripts" / "search").iterdir()] == ["worker.js"]
