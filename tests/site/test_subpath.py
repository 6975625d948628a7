"""Under a folder of a host, as on GitHub Pages: addresses that have to be absolute name that folder."""

import re

import pytest

from tests.site.built import Site, one
from tests.site.conftest import SUBPATH


def _canonical(site: Site, url: str) -> list[str]:
    return [str(link["href"]) for link in site.by_url[url].soup.select("link[rel=canonical]")]


def test_every_page_names_its_own_address_as_canonical(subpath_site: Site) -> None:
    pages = [page.url for page in subpath_site.pages if page.url != "404.html"]
    assert [url for url in pages if _canonical(subpath_site, url) != [f"{SUBPATH}{url}"]] == []


def test_without_an_address_no_page_claims_a_canonical_one(site: Site) -> None:
    assert [page.url for page in site.pages if _canonical(site, page.url)] == []


def test_the_page_for_missing_addresses_points_into_the_folder(subpath_site: Site) -> None:
    missing = subpath_site.by_url["404.html"]
    references = [*missing.values("href"), *missing.values("src")]
    local = [ref for ref in references if not re.match(r"https:|#", ref)]
    assert local
    assert [ref for ref in local if not ref.startswith("/notes/revision/")] == []


def test_the_site_map_lists_every_page_under_the_folder(subpath_site: Site) -> None:
    listed = re.findall("<loc>(.*?)</loc>", (subpath_site.folder / "sitemap.xml").read_text(encoding="utf-8"))
    pages = [page.url for page in subpath_site.pages if page.url != "404.html"]
    assert sorted(listed) == sorted(f"{SUBPATH}{url}" for url in pages)


@pytest.mark.parametrize("url", ["", "attention/", "notebook/"])
def test_no_page_names_the_folder_but_to_say_its_own_address(subpath_site: Site, url: str) -> None:
    # All other references are relative, so the same files work wherever they are put.
    soup = subpath_site.by_url[url].soup
    one(soup, "link[rel=canonical]").decompose()
    assert "/notes/revision/" not in str(soup)
