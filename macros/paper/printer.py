"""Chromium as a printer: one start, pages of the built site straight from their files, no server and no network."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup
from playwright.sync_api import BrowserContext, Page, Route, sync_playwright

from macros.paper import PaperError
from macros.paper.markup import for_paper
from macros.toolchain.chromium import find_chromium

# As root there is no sandbox to be had, and nothing but the site's own files is opened.
FLAGS = ("--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update")
# Where a site without an address of its own seems to stand.
NOWHERE = "https://site.invalid/"
# A long page takes its time, on a busy machine more.
TIMEOUT = 300_000  # ms


@dataclass(frozen=True)
class Printer:
    """A browser window for the site in `folder`, which stands at `home`."""

    context: BrowserContext
    folder: Path
    home: str

    @property
    def published(self) -> bool:
        """Whether the site knows its own address."""
        return self.home != NOWHERE

    def html(self, address: str) -> str:
        """A page's HTML as it goes to the printer; `address` is relative to the home page (`cards/`)."""
        file = self.folder / address / "index.html"
        if not file.is_file():
            raise PaperError(f"{file} is missing: run `make pdf`, which builds the site first.")
        return for_paper(file.read_text(encoding="utf-8"), published=self.published)

    def show(self, address: str, html: str) -> Page:
        """A window with that HTML, at that address."""
        page = self.context.new_page()
        page.route(self.home + address, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        page.goto(self.home + address)
        page.evaluate("document.fonts.ready.then(() => null)")
        return page


def pdf_of(page: Page, paper: str) -> bytes:
    """The page on `paper` (A4 or Letter), tagged, with an outline."""
    return page.pdf(format=paper, prefer_css_page_size=True, print_background=False, tagged=True, outline=True)


@contextmanager
def printer(site: Path) -> Iterator[Printer]:
    """A printer for the built site, for as long as the block runs.

    Raises `ToolMissing` if there is no Chromium, `PaperError` if there is no site.
    """
    home = _home(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        context = browser.new_context(bypass_csp=True, java_script_enabled=False, color_scheme="light")
        context.set_default_timeout(TIMEOUT)
        context.route("**/*", lambda route: _answer(route, site, home))
        yield Printer(context, site, home)
        browser.close()


def _home(site: Path) -> str:
    """The address that the site gives itself, or `NOWHERE`."""
    file = site / "index.html"
    if not file.is_file():
        raise PaperError(f"{file} is missing: run `make pdf`, which builds the site first.")
    link = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").select_one('link[rel="canonical"]')
    return str(link["href"]) if link else NOWHERE


def _answer(route: Route, site: Path, home: str) -> None:
    """The file of the site that is asked for; nothing else is to be had."""
    path = unquote(urlsplit(route.request.url).path).removeprefix(urlsplit(home).path)
    file = site / path
    if route.request.url.startswith(home) and file.is_file():
        route.fulfill(path=file)
    else:
        route.abort()
