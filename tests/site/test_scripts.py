"""The project's own script has on every page what it works on, and Material's is not there."""

import re

from bs4 import Tag

from tests.site.built import Site, one

# What page.js takes for granted, of Material's templates and the project's own.
PARTS = (
    "input#__drawer.md-toggle",
    "input#__search.md-toggle",
    ".md-header [for=__drawer]",
    "[data-md-component=header-title]",
    "[data-md-component=top]",
    ".md-sidebar--primary",
    ".md-search input",
    ".md-search__suggest",
    ".md-search-result__meta",
    ".md-search-result__list",
    "[data-md-component=search-share]",
    "script[data-base]",
    "article h1",
)


def _inline(page: Tag) -> list[str]:
    return [tag.get_text() for tag in page.select("script:not([src])")]


def test_every_page_has_each_part_that_the_script_works_on_once(site: Site) -> None:
    for page in site.pages:
        assert {part: len(page.soup.select(part)) for part in PARTS} == dict.fromkeys(PARTS, 1), page.url
        assert page.soup.select(".md-search, [for=__search]"), page.url


def test_the_page_script_is_loaded_and_materials_is_not(site: Site) -> None:
    for page in site.pages:
        scripts = [str(tag["src"]) for tag in page.soup.select("script[src]")]
        assert [src for src in scripts if re.search(r"/page(\.[^/]*)?\.js$", src)], page.url
        assert [src for src in scripts if "bundle" in src] == [], page.url


def test_all_pages_have_the_same_inline_script_and_no_other(site: Site) -> None:
    assert {len(_inline(page.soup)) for page in site.pages} == {1}
    assert len({script for page in site.pages for script in _inline(page.soup)}) == 1


def test_the_base_of_every_page_is_the_home_page(subpath_site: Site) -> None:
    for page in subpath_site.pages:
        base = str(one(page.soup, "script[data-base]")["data-base"]).rstrip("/") + "/"
        assert subpath_site.absolute(page, base) == subpath_site.address(subpath_site.home), page.url
