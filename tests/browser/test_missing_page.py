"""An address that leads nowhere gets a page that leads on."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import PHONE, Reader
from tests.browser.server import served
from tests.browser.test_search import search
from tests.site.built import shared_site
from tests.site.conftest import SUBPATH


def test_the_page_for_missing_addresses_leads_to_the_sections(reader: Reader) -> None:
    page = reader.open_missing("no/such/page/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    # Its stylesheets and scripts were found at this depth: the watch would tell of any that was not.
    expect(page.locator("html")).to_have_class("js")
    page.locator(".md-nav--primary").get_by_role("link", name="4. What is Attention?").click()
    expect(page).to_have_url(f"{reader.home}attention/")


def test_the_page_for_missing_addresses_has_search(reader: Reader) -> None:
    page = reader.open_missing("no/such/page/")
    search(page, "LSTM").and_(page.locator("[href*='/gated-rnns/']")).first.click()
    page.wait_for_url("**/gated-rnns/**")


def test_in_a_folder_and_without_script_it_leads_on_from_any_depth(
    reader: Reader, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = shared_site(tmp_path_factory, SUBPATH)
    with served(site.folder, site.prefix) as folder:
        page = reader.open_missing("no/such/page/at/all", folder, width=PHONE, java_script_enabled=False)
        expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
        expect(page.get_by_label("Search the notebook")).to_be_hidden()  # it could not answer
        page.get_by_role("article").get_by_role("link", name="4. What is Attention?").click()
        expect(page).to_have_url(f"{folder}attention/")
