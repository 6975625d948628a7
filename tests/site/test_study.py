"""The study page as it is published: small, loaded where it is wanted, and at the end of every section at hand."""

import gzip
import re

from tests.site.built import Page, Site, part

SCRIPTS = "assets/javascripts"
# Bytes, gzipped: the page's script with the scheduler in it, and what a section loads before its button is pressed.
BUDGET, LOADER_BUDGET = 15_000, 1_000
BUNDLE, LOADER = "study/study.js", "self-test.js"


def _code(site: Site, name: str) -> str:
    return (site.folder / SCRIPTS / name).read_text(encoding="utf-8")


def _gzipped(site: Site, name: str) -> int:
    return len(gzip.compress(_code(site, name).encode(), 9))


def _with(site: Site, name: str) -> set[str]:
    """The pages that load a file by themselves."""
    return {page.url for page in site.pages if any(_is_loaded(page, name, key) for key in ("src", "href"))}


def _is_loaded(page: Page, name: str, key: str) -> bool:
    return any(value.endswith(name) for value in page.values(key))


def test_the_pages_script_fits_its_budget(site: Site) -> None:
    assert _gzipped(site, BUNDLE) < BUDGET
    assert _gzipped(site, LOADER) < LOADER_BUDGET


def test_it_is_loaded_on_the_study_page_alone(site: Site) -> None:
    for name in (BUNDLE, "study.css", "study-session.css"):
        assert _with(site, name) == {"study/"}
    assert _with(site, LOADER) == {page.url for page in site.sections}
    # What a script names outside of import() the browser fetches at once.
    assert re.findall(r"(?:\bfrom|\bimport)\s*[\"'][^\"']*[\"']", _code(site, LOADER)) == []


def test_what_is_bundled_is_not_published_a_second_time(site: Site) -> None:
    assert [file.name for file in (site.folder / SCRIPTS / "study").iterdir()] == ["study.js"]


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
