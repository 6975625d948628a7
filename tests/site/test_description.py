"""Every page says in its own words what it is about."""

from tests.site.built import Site


def test_every_page_has_a_description_of_its_own(site: Site) -> None:
    described = {
        page.url: page.soup.select_one("meta[name=description]") for page in site.pages if page.url != "404.html"
    }
    texts = [str(meta["content"]) if meta else "" for meta in described.values()]
    assert all(40 <= len(text) <= 160 for text in texts)
    assert len(set(texts)) == len(texts)
