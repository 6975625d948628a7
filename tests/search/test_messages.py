"""The search relies on how Material's script talks to its worker: what it relies on is checked here."""

import json
import re

import pytest

from tests.search.asking import ask
from tests.site.built import Site, one

# What the script must hold, and what the project does with it.
RELIED_ON = {
    r"new Worker\(\w+\)": "search-lazy.js hands out its stand-in here",
    r"""namedItem\("search"\)\?""": "the form has another name, so that no index is fetched",
    r"\{type:0,data:\{config:": "SETUP is the stand-in's to swallow",
    r"\.type===1\b": "READY",
    r"\(\{type:2,data:\w+\}\)": "QUERY",
    r"\.type===3\b": "RESULT",
    r"md-search-result__item": "search-results.js completes these",
    r"""["']data-md-score["']""": "the key Enter follows the highest",
    r"""searchParams\.set\("h",""": "the words to mark on arrival",
}


@pytest.fixture(scope="module")
def script(site: Site) -> str:
    [bundle] = (site.folder / "assets" / "javascripts").glob("bundle.*.min.js")
    return bundle.read_text(encoding="utf-8")


@pytest.mark.parametrize("pattern", RELIED_ON)
def test_materials_script_speaks_as_the_worker_expects(script: str, pattern: str) -> None:
    assert re.search(pattern, script), RELIED_ON[pattern]


def test_every_page_names_the_projects_worker(site: Site) -> None:
    for page in site.pages:
        config = json.loads(one(page.soup, "script#__config").get_text())
        assert site.broken(page, config["search"]) == "", page.url
        assert config["search"].endswith("assets/javascripts/search/worker.js")


def test_the_form_is_not_the_one_that_material_fetches_an_index_for(site: Site) -> None:
    for page in site.pages:
        assert one(page.soup, ".md-search form")["name"] == "find"
        assert page.soup.select("#search, [name=search]") == []


def test_the_stand_in_comes_before_materials_script(site: Site) -> None:
    for page in site.pages:
        scripts = [str(tag["src"]) for tag in page.soup.select("script[src]")]
        names = [script.rsplit("/", 1)[-1].split(".")[0] for script in scripts]
        assert names.index("search-lazy") < names.index("bundle"), page.url


def test_a_result_holds_what_material_shows(site: Site) -> None:
    [result] = ask(site.folder, ["attention weights"]).results
    assert len(result["items"]) > 5
    for [entry] in result["items"]:
        assert entry.keys() >= {"location", "title", "text", "score", "terms"}
        assert entry["score"] > 0
    assert all(result["items"][0][0]["terms"].values())
