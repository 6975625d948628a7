"""A reader of the site: opens its pages in a window of some size, and notes whatever goes wrong there."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request

LAPTOP, PHONE = 1280, 360
HEIGHT = 800
# A4 less the margins of print.css, 178 mm, in CSS pixels.
PAPER = 672
# Everything is on this machine, but the machine may be busy: the longest wait for anything, in milliseconds.
PATIENCE = 90_000
# Addresses that never leave the browser.
INSIDE = ("data", "blob", "about")
# What Playwright says where a test wants no service worker.
BLOCKED = "Service Worker registration blocked by Playwright"


@dataclass
class Watch:
    """The troubles met, as sentences; `missing` holds the addresses that a test knows to be missing."""

    troubles: list[str] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)

    def over(self, context: BrowserContext, home: str) -> None:
        """Watch everything that the pages of a context do."""
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.troubles.append(f"thrown: {error.error}"))
        context.on("request", lambda request: self._on_request(request, home))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.location["url"] not in self.missing and message.text != BLOCKED:
            self.troubles.append(f"console {message.type}: {message.text} ({message.location['url']})")

    def _on_request(self, request: Request, home: str) -> None:
        asked, own = urlsplit(request.url), urlsplit(home)
        if asked.scheme not in INSIDE and (asked.scheme, asked.netloc) != (own.scheme, own.netloc):
            self.troubles.append(f"asked of another host: {request.url}")


@dataclass
class Reader:
    """Opens pages of the site whose home page is at `home`."""

    browser: Browser
    home: str
    watch: Watch
    contexts: list[BrowserContext] = field(default_factory=list)

    def window(self, width: int = LAPTOP, home: str = "", **options: Any) -> Page:
        """An empty window of a fresh profile; `options` are those of Playwright's `new_context`.

        There is no service worker in it unless `service_workers="allow"`: each would fetch the whole site.
        """
        home = home or self.home
        options = {"viewport": {"width": width, "height": HEIGHT}, "service_workers": "block", **options}
        context = self.browser.new_context(base_url=home, **options)
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        self.watch.over(context, home)
        return context.new_page()

    def open(self, address: str, width: int = LAPTOP, home: str = "", **options: Any) -> Page:
        """A page in a window of its own; `address` is relative to the home page."""
        page = self.window(width, home, **options)
        page.goto(address)
        return page

    def open_missing(self, address: str, home: str = "", **options: Any) -> Page:
        """An address that the server answers with its page for what is not there."""
        self.watch.missing.add(urljoin(home or self.home, address))
        return self.open(address, home=home, **options)

    def leave(self) -> None:
        """Close all windows."""
        for context in self.contexts:
            context.close()


def card(page: Page, name: str) -> Locator:
    """The details of a card."""
    return page.locator(f"#card-{name}")


def question(page: Page, name: str) -> Locator:
    """What opens and closes a card."""
    return card(page, name).locator("summary")


def said(page: Page | Locator) -> Locator:
    """What a screen reader is told of what just happened."""
    return page.get_by_role("status")
