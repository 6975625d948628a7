"""The site map and robots.txt: whole addresses, no clock, and neither where it could say nothing."""

from pathlib import Path

import pytest

from macros.publish.publication import Publication
from macros.publish.site_map import site_map, write_site_map


def _published(site: Path, url: str) -> set[str]:
    for name in ("sitemap.xml", "sitemap.xml.gz", "index.html", "404.html"):
        (site / name).write_text("as MkDocs wrote it")
    write_site_map(Publication(site, url))
    return {path.name for path in site.iterdir()} - {"index.html", "404.html"}


@pytest.mark.parametrize(
    ("url", "files"),
    [
        ("", {"robots.txt"}),
        ("https://example.org/", {"robots.txt", "sitemap.xml"}),
        ("https://example.org/notes/", {"sitemap.xml"}),
    ],
)
def test_which_files_there_are(tmp_path: Path, url: str, files: set[str]) -> None:
    assert _published(tmp_path, url) == files


def test_robots_are_told_where_the_site_map_is(tmp_path: Path) -> None:
    _published(tmp_path, "https://example.org/")
    assert (tmp_path / "robots.txt").read_text() == (
        "User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n"
    )


def test_without_an_address_no_site_map_is_named(tmp_path: Path) -> None:
    _published(tmp_path, "")
    assert (tmp_path / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"


def test_addresses_are_whole_and_escaped_and_the_page_for_missing_ones_is_none() -> None:
    assert site_map("https://example.org/", ["", "404.html", "a&b/ü/"]) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<url><loc>https://example.org/</loc></url>\n"
        "<url><loc>https://example.org/a%26b/%C3%BC/</loc></url>\n"
        "</urlset>\n"
    )
