"""The site asks no other origin for anything; it only links to them."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from tests.site.built import Site

# What makes a browser fetch: elements with the attribute that names the address.
LOADED = {
    "audio": ["src"],
    "embed": ["src"],
    "feimage": ["href", "xlink:href"],
    "form": ["action"],
    "iframe": ["src", "srcdoc"],
    "image": ["href", "xlink:href"],
    "img": ["src", "srcset"],
    "input": ["src"],
    "link": ["href"],
    "object": ["data"],
    "script": ["src"],
    "source": ["src", "srcset"],
    "track": ["src"],
    "use": ["href", "xlink:href"],
    "video": ["src", "poster"],
}
CSS_REFERENCE = re.compile(
    r"""url\(\s*(?P<quote>["']?)(?P<url>.*?)(?P=quote)\s*\)|@import\s+["'](?P<sheet>[^"']+)""", re.DOTALL
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def _is_foreign(reference: str) -> bool:
    return bool(urlsplit(reference.strip()).netloc) or reference.strip().startswith("//")


def _loaded(site: Site) -> Iterator[tuple[str, str]]:
    """Each page with each address that a browser fetches for it."""
    for page in site.pages:
        for tag in page.markup.elements:
            if "canonical" not in tag.attributes.get("rel", "").split():
                yield from (
                    (page.url, tag.attributes[key]) for key in LOADED.get(tag.name, []) if key in tag.attributes
                )


def _sheets(site: Site) -> Iterator[tuple[str, str]]:
    """The stylesheets, and what pages have of their own in <style>."""
    for file in sorted(site.folder.rglob("*.css")):
        yield str(file.relative_to(site.folder)), file.read_text(encoding="utf-8")
    for page in site.pages:
        yield from ((page.url, tag.get_text()) for tag in page.soup.find_all("style"))


def _css_references(site: Site) -> Iterator[tuple[str, str]]:
    for place, css in _sheets(site):
        for found in CSS_REFERENCE.finditer(COMMENT.sub("", css)):
            yield place, found["url"] or found["sheet"] or ""


def test_no_page_loads_anything_from_another_origin(site: Site, subpath_site: Site) -> None:
    for built in (site, subpath_site):
        assert [pair for pair in _loaded(built) if _is_foreign(pair[1])] == []


def test_pages_do_load_scripts_and_stylesheets_of_their_own(site: Site) -> None:
    # The rule above would also hold on pages from which it can read nothing.
    loaded = {reference.rpartition(".")[2] for page, reference in _loaded(site) if page == "why/"}
    assert {"css", "js", "png"} <= loaded


def test_no_stylesheet_loads_anything_from_another_origin(site: Site) -> None:
    references = list(_css_references(site))
    assert any(reference.endswith(".woff2") for _, reference in references)
    assert [pair for pair in references if _is_foreign(pair[1])] == []


def test_every_file_that_a_stylesheet_names_is_there(site: Site) -> None:
    local = [(place, name) for place, name in _css_references(site) if not name.startswith(("data:", "#", "%23"))]
    assert [
        pair for pair in local if not (site.folder / pair[0]).parent.joinpath(pair[1].partition("#")[0]).is_file()
    ] == []


def test_links_to_other_sites_are_https(site: Site) -> None:
    links = {str(a["href"]) for page in site.pages for a in page.soup.select("a[href]")}
    outgoing = {href for href in links if urlsplit(href).netloc}
    assert len(outgoing) > 20
    assert sorted(href for href in outgoing if not href.startswith("https://")) == []


def test_no_page_sends_its_reader_elsewhere(site: Site) -> None:
    assert [page.url for page in site.pages if page.soup.select("meta[http-equiv=refresh], base")] == []
