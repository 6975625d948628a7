"""Under a folder of a host, as on GitHub Pages, the site works as it does at the root."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader, card, question, said
from tests.browser.server import served
from tests.browser.test_search import search
from tests.site.built import Site

FOLDER = "/notes/revision/"


@pytest.fixture(scope="module")
def folder(site: Site) -> Iterator[str]:
    """The address of the home page in a folder; outside it the host has nothing."""
    with served(site.folder, FOLDER) as address:
        yield address


def test_pages_styles_and_scripts_work_in_a_folder(reader: Reader, folder: str) -> None:
    page = reader.open("", home=folder)
    page.get_by_role("navigation", name="The path").get_by_role("link", name="Attention").click()
    expect(page).to_have_url(f"{folder}attention/")
    question(page, "attention-weights").click()
    expect(card(page, "attention-weights").locator(".answer")).to_be_visible()
    expect(said(page)).to_have_text("Answer shown")
    expect(page.locator("article .katex").first).to_have_css("font-family", re.compile("^KaTeX_Main"))


def test_search_works_in_a_folder(reader: Reader, folder: str) -> None:
    page = reader.open("sources/", home=folder)
    search(page, "LSTM").and_(page.locator("[href*='/gated-rnns/']")).first.click()
    page.wait_for_url(f"{folder}gated-rnns/**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
