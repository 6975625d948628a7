"""The service worker keeps every file that a reader needs, in little room, and changes with any of them."""

import gzip
import json
import shutil
from pathlib import Path

import pytest

from macros.publish.publication import Publication
from macros.publish.service_worker import FILE, offline_files, write_retired_worker, write_service_worker
from tests.site.built import Site

BUDGET = 3_000_000  # bytes, gzipped as they are kept


def _file(site: Path, address: str) -> Path:
    return site / (address + "index.html" if address.endswith("/") or not address else address)


def _published(site: Path) -> dict[str, object]:
    head = (site / FILE).read_text(encoding="utf-8").partition(";\n")[0]
    published: dict[str, object] = json.loads(head.removeprefix("self.PUBLISHED="))
    return published


def test_it_knows_the_files_as_they_were_published(site: Site) -> None:
    assert _published(site.folder)["files"] == offline_files(site.folder)


def test_every_page_style_and_script_is_kept_in_three_megabytes(site: Site) -> None:
    files = [_file(site.folder, address) for address in offline_files(site.folder)]
    assert {page.file for page in site.pages} < set(files)
    assert {file.suffix for file in files} >= {".css", ".html", ".js", ".json", ".svg", ".woff2"}
    size = sum(len(gzip.compress(file.read_bytes())) for file in files)
    assert BUDGET / 10 < size < BUDGET


def test_what_is_large_or_for_others_is_not_kept(site: Site) -> None:
    kept = {address.partition("/")[0] for address in offline_files(site.folder)}
    assert kept.isdisjoint({"deck", "pdf", "sitemap.xml", "sitemap.xml.gz", "robots.txt", "_headers", FILE})


@pytest.fixture
def small(tmp_path: Path, site: Site) -> Path:
    """A site of two files."""
    shutil.copy(site.folder / "index.html", tmp_path)
    (tmp_path / "style.css").write_text("p { color: red }")
    return tmp_path


def test_the_same_files_make_the_same_worker_and_others_a_new_version(small: Path) -> None:
    write_service_worker(Publication(small))
    first = (small / FILE).read_bytes()
    write_service_worker(Publication(small))
    assert (small / FILE).read_bytes() == first
    version = _published(small)["version"]
    (small / "style.css").write_text("p { color: blue }")
    write_service_worker(Publication(small))
    assert _published(small)["version"] != version


def test_a_retired_worker_names_no_files_and_reloads_only_in_a_preview(small: Path) -> None:
    write_service_worker(Publication(small, offline=False))
    assert _published(small) == {"reload": False}
    write_retired_worker(small, reload=True)
    assert _published(small) == {"reload": True}
