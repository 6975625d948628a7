"""Links to PDFs stand where there are PDFs, and nowhere else."""

import pytest

from tests.paper.made import Made
from tests.site.built import Site, shared_site

LINKS = "article a[href*='pdf/']"


def test_every_pdf_is_offered_by_the_page_that_it_is_made_of(made: Made) -> None:
    offered = {
        str(link["href"]).removeprefix("../pdf/")
        for page in made.site.pages
        for link in page.soup.select(LINKS)
        if "://" not in str(link["href"])
    }
    assert offered == {f"{name}.pdf" for name in made.names}
    assert [
        link["href"]
        for page in made.site.pages
        for link in page.soup.select(LINKS)
        if made.site.broken(page, str(link["href"]))
    ] == []


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return shared_site(tmp_path_factory)


def test_a_build_without_pdfs_offers_none(site: Site) -> None:
    assert [page.url for page in site.pages if page.soup.select(".downloads")] == []
