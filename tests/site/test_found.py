"""What a page is when a link to it is shared or a search engine meets it."""

from urllib.parse import urlsplit

from PIL import Image

from tests.site.built import Page, Site
from tests.site.conftest import SUBPATH


def _tags(page: Page) -> dict[str, str]:
    """The Open Graph tags of a page."""
    return {str(tag["property"])[3:]: str(tag["content"]) for tag in page.soup.select("head > meta[property^='og:']")}


def test_every_page_says_where_it_is_and_what_it_is_about(subpath_site: Site) -> None:
    for page in subpath_site.pages:
        if page.url != "404.html":
            tags = _tags(page)
            assert tags["url"] == f"{SUBPATH}{page.url}"
            assert tags["description"] == str(page.soup.select("meta[name=description]")[0]["content"])
            assert page.text.startswith(tags["title"]) or page.url == ""
            assert tags["site_name"] == _tags(subpath_site.home)["title"]


def test_every_page_has_a_picture_of_its_own(subpath_site: Site) -> None:
    pictures = {page.url: _tags(page).get("image", "") for page in subpath_site.pages if page.url != "404.html"}
    assert len(set(pictures.values())) == len(pictures)
    for url, address in pictures.items():
        assert address.startswith(SUBPATH), url
        with Image.open(subpath_site.folder / urlsplit(address).path.removeprefix(subpath_site.prefix)) as picture:
            assert picture.size == (1200, 630), url


def test_no_picture_is_left_over(subpath_site: Site) -> None:
    named = {_tags(page)["image"].rpartition("/")[2] for page in subpath_site.pages if _tags(page)}
    assert {file.name for file in (subpath_site.folder / "assets" / "social").iterdir()} == named


def test_the_page_for_missing_addresses_is_nothing_to_share(subpath_site: Site) -> None:
    assert _tags(subpath_site.by_url["404.html"]) == {}


def test_a_site_without_an_address_claims_none(site: Site) -> None:
    assert [page.url for page in site.pages if _tags(page)] == []
    assert not list(site.folder.glob("sitemap.xml*"))
    assert (site.folder / "robots.txt").is_file()
