"""Every reference inside the site leads somewhere: links, fragments, files, and the ids that accessibility needs."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tests.site.built import Page, Site, one

REFERENCES = ("href", "src", "srcset", "poster", "data", "action")
ID_LISTS = (
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
    "for",
    "headers",
)


def _references(page: Page) -> Iterator[str]:
    """Every address on a page, each once."""
    yield from dict.fromkeys(value for name in REFERENCES for value in page.values(name))


def _broken(site: Site) -> list[str]:
    return [why for page in site.pages for reference in _references(page) if (why := site.broken(page, reference))]


def test_every_link_of_every_page_leads_to_a_file_and_an_id(site: Site) -> None:
    assert _broken(site) == []


def test_every_link_still_leads_somewhere_when_the_site_is_put_into_a_folder(subpath_site: Site) -> None:
    assert subpath_site.prefix == "/notes/revision/"
    assert _broken(subpath_site) == []


def test_the_page_for_missing_addresses_links_absolutely_because_it_is_sent_for_any_depth(site: Site) -> None:
    missing = site.by_url["404.html"]
    assert [ref for ref in _references(missing) if not re.match(r"/|#|https:", ref)] == []
    assert "/why/" in _references(missing)


def test_every_page_can_be_reached_from_the_navigation(site: Site) -> None:
    linked = {str(a["href"]) for a in site.home.soup.select("nav.md-nav a[href]")}
    assert [page.url for page in site.pages if page.url not in {"", "404.html", *linked}] == []


def test_no_page_has_the_same_id_twice(site: Site) -> None:
    counts = {page.url: Counter(page.values("id")) for page in site.pages}
    repeated = {url: [name for name, count in counter.items() if count > 1] for url, counter in counts.items()}
    assert {url: ids for url, ids in repeated.items() if ids} == {}


def test_every_id_has_a_name_without_spaces(site: Site) -> None:
    assert [(page.url, name) for page in site.pages for name in page.ids if not re.fullmatch(r"\S+", name)] == []


def test_every_reference_to_an_id_finds_it(site: Site) -> None:
    lost = [
        f"{page.url}: {name}={wanted}"
        for page in site.pages
        for name in ID_LISTS
        for wanted in " ".join(page.values(name)).split()
        if wanted not in page.ids
    ]
    assert lost == []


def test_links_within_the_notebook_page_stay_on_it(site: Site) -> None:
    notebook = site.page("notebook")
    sections = {site.address(page) for page in site.sections}
    links = [str(a["href"]) for a in notebook.article.select(".notebook-section a[href]")]
    assert [href for href in links if site.absolute(notebook, href).partition("#")[0] in sections] == []


def test_every_section_leads_to_the_one_before_and_the_one_after(site: Site) -> None:
    path = [site.home, *site.sections]
    for before, page in pairwise(path):
        back, on = one(page.soup, "a.md-footer__link--prev"), one(before.soup, "a.md-footer__link--next")
        assert site.absolute(page, str(back["href"])) == site.address(before)
        assert site.absolute(before, str(on["href"])) == site.address(page)
