"""How long a reader waits: from a key to its results on the page, in a real Chromium."""

from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from macros.toolchain.chromium import find_chromium
from tests.browser.conftest import FLAGS
from tests.browser.server import served
from tests.browser.test_search import search

# From the moment at which a key changes the field to that at which the list of results is that of what was typed.
WATCH = """() => {
  const list = document.querySelector(".md-search-result__list");
  const field = document.querySelector("[data-md-component=search-query]");
  field.addEventListener("input", () => { window.typed = performance.now(); });
  new MutationObserver(() => { window.took ??= []; window.took.push(performance.now() - window.typed); })
    .observe(list, { attributes: true, attributeFilter: ["data-query"] });
}"""
FIRST, MORE = "lstm", " gate"


def latencies(site: Path) -> list[float]:
    """Milliseconds from each key to its results, in order, on the home page of the built site."""
    with served(site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = browser.new_page(service_workers="block")
        page.goto(home)
        page.evaluate(WATCH)
        search(page, FIRST)
        page.keyboard.type(MORE, delay=60)
        expect(page.locator(".md-search-result__list")).to_have_attribute("data-query", FIRST + MORE)
        took: list[float] = page.evaluate("window.took")
        browser.close()
    return took
