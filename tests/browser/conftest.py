"""A real Chromium, started once in each worker, on the real site, built once; each test has a window of its own.

Every test here also fails on whatever a page logs or throws, and on a request to any other host.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from macros.toolchain.chromium import find_chromium
from tests.browser.reader import PATIENCE, Reader, Watch
from tests.browser.server import served
from tests.site.built import Site, shared_site

expect.set_options(timeout=PATIENCE)
# As root there is no sandbox to be had, and what Chromium asks for on its own account is not the site's doing.
FLAGS = (
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The installed Chromium; where there is none, every test that needs it fails with the sentence that says so."""
    program = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site, built after the browser was found: without one there is nothing to build it for."""
    return shared_site(tmp_path_factory)


@pytest.fixture(scope="session")
def home(site: Site) -> Iterator[str]:
    """The address of the home page."""
    with served(site.folder) as address:
        yield address


@pytest.fixture(autouse=True)
def watch() -> Iterator[Watch]:
    """What went wrong in the pages of a test, told at its end."""
    watch = Watch()
    yield watch
    assert watch.troubles == []


@pytest.fixture
def reader(browser: Browser, home: str, watch: Watch) -> Iterator[Reader]:
    """Opens pages, each in a fresh profile."""
    reader = Reader(browser, home, watch)
    yield reader
    reader.leave()
