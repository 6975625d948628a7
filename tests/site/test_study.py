"""The study page as it is published: small, loaded where it is wanted, and at the end of every section at hand."""

import gzip
import re

from tests.site.built import Page, Site, part

# Bytes, gzipped: the page's script with the scheduler in it.
BUDGET = 15_000
BUNDLE, LOADER = "study.js", "site.js"


def _code(site: Site, name: str) -> str:
    return site.asset(name).read_text(encoding="utf-8")


def _gzipped(site: Site, name: str) -> int:
    return len(gzip.compress(_code(site, name).encode(), 9))


def _with(site: Site, name: str) -> set[str]:
    """The pages that load an asset by themselves."""
    file = site.asset(name).name
    return {page.url for page in site.pages if any(_is_loaded(page, file, key) for key in ("src", "href"))}


def _is_loaded(page: Page, name: str, key: str) -> bool:
    return any(value.endswith(name) for value in page.values(key))


def test_the_pages_script_fits_its_budget(site: Site) -> None:
    assert _gzipped(site, BUNDLE) < BUDGET


def test_it_is_loaded_on_the_study_page_alone(site: Site) -> None:
    for name in (BUNDLE, "study.css"):
        assert _with(site, name) == {"study/"}
    # What a script names outside of import() the browser fetches at once.
    assert re.findall(r"(?:\bfrom|\bimport)\s*[\"'][^\"']*[\"']", _code(site, LOADER)) == []


def test_nothing_is_evaluated_read_as_markup_or_fetched_from_elsewhere(site: Site) -> None:
    for name in (BUNDLE, LOADER):
        found = re.findall(
            r"\beval\(|new Function|\w+HTML\s*=|insertAdjacentHTML|document\.write|https?://[\w.]+", _code(site, name)
        )
        assert set(found) <= {"http://www.w3.org"}, name  # the name of SVG


def test_every_section_ends_its_recall_with_a_test(site: Site) -> None:
    for page in site.sections:
        strip = [element for element in part(page, "recall") if element.name == "self-test"]
        assert [element["data-section"] for element in strip] == [page.url.strip("/")]
        assert [button.text for button in strip[0].select("p[hidden] > button, p > button[hidden]")] == [
            "Test yourself on this section",
            "Show all answers",
        ]
    everywhere = {page.url: len(page.soup.select("self-test")) for page in site.pages if page.soup.select("self-test")}
    assert everywhere == {page.url: 1 for page in site.sections}


def test_search_does_not_find_the_page_or_its_buttons(site: Site) -> None:
    assert [entry for entry in site.search_entries if entry.location.startswith("study/")] == []
    assert [entry for entry in site.search_entries if "Test yourself on" in entry.text] == []
