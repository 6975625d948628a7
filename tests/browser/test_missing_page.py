"""An address that leads nowhere gets a page that leads on."""

from playwright.sync_api import expect

from tests.browser.reader import Reader
from tests.browser.test_search import search


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
