"""The practice page as it is published: small, loaded there alone, and the same numbers in its words as in its data."""

import gzip
import json
import re
from pathlib import Path

from tests.site.built import ROOT, Site, text_of
from tests.site.test_study import _with

BUNDLE, STYLES = "practice.js", "practice.css"
# Bytes, gzipped: everything that the page loads for one regime beside what every page loads.
BUDGET = 160_000


def _gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def test_all_of_it_for_one_regime_fits_its_budget(site: Site) -> None:
    data = [site.folder / "practice" / name for name in ("models.json", "weights-short.bin")]
    assert sum(map(_gzipped, [site.asset(BUNDLE), site.asset(STYLES), *data])) < BUDGET


def test_it_is_loaded_on_the_practice_page_alone(site: Site) -> None:
    for name in (BUNDLE, STYLES):
        assert _with(site, name) == {"practice/"}


def test_what_only_the_build_reads_is_not_published(site: Site) -> None:
    published = sorted(file.name for file in (site.folder / "practice").iterdir())
    assert published == ["index.html", "models.json", "weights-long.bin", "weights-short.bin"]


def test_nothing_is_evaluated_read_as_markup_or_fetched_from_elsewhere(site: Site) -> None:
    code = site.asset(BUNDLE).read_text(encoding="utf-8")
    found = re.findall(r"\beval\(|new Function|\w+HTML\s*=|insertAdjacentHTML|document\.write|https?://[\w.]+", code)
    assert set(found) <= {"http://www.w3.org"}  # the name of SVG


def test_the_first_lines_say_that_these_are_toys_on_generated_english(site: Site) -> None:
    first = text_of(site.page("practice").article.select("h1 ~ p")[0])
    assert "toy models" in first and "generated English" in first


def test_every_example_stands_in_the_tables_with_what_each_model_says(site: Site) -> None:
    presets = json.loads((ROOT / "docs" / "_data" / "practice" / "presets.json").read_text(encoding="utf-8"))
    page = site.page("practice")
    for rows in presets.values():
        for preset in rows:
            row = next(row for row in page.article.select("tr") if text_of(row).startswith(preset["text"]))
            assert len(row.select("td .verdict__mark")) == len(preset["readings"])


def test_search_does_not_find_the_page(site: Site) -> None:
    assert [entry for entry in site.search_entries if entry.location.startswith("practice/")] == []
