"""One cold visit to a page, on a phone, scrolled to its end: what was fetched and what of it was used."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import brotli
from playwright.sync_api import Browser, CDPSession, Page, Request, Response

from tests.browser.reader import PATIENCE
from tests.report.host import gzipped, is_compressed

# The phone of Lighthouse's mobile profile.
PHONE = {
    "viewport": {"width": 412, "height": 823},
    "device_scale_factor": 1.75,
    "is_mobile": True,
    "has_touch": True,
}
KINDS = {"document": "html", "stylesheet": "css", "script": "js", "font": "fonts"}
SCROLL = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  await document.fonts.ready;
}"""


@dataclass(frozen=True)
class Fetched:
    """An answer of the host: `kind` is html, css, js, fonts or other; the rest is bytes, without HTTP's own headers."""

    kind: str
    raw: int
    gzip: int
    brotli: int


@dataclass
class Visit:
    """What a visit cost; `unused_css` is the share of the stylesheets' characters whose rules matched nothing."""

    fetched: list[Fetched] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    unused_css: float = 0.0
    elements: int = 0

    def bytes_by_kind(self, coding: str = "gzip") -> Counter[str]:
        """The bytes in a coding (raw, gzip, brotli), by kind."""
        total: Counter[str] = Counter()
        for item in self.fetched:
            total[item.kind] += getattr(item, coding)
        return total


def visit(browser: Browser, address: str) -> Visit:
    """Visit a page with empty caches, and without a service worker: that fetches for later visits."""
    context = browser.new_context(service_workers="block", **PHONE)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    try:
        page = context.new_page()
        asked: list[Request] = []
        page.on("request", lambda request: asked.append(request))
        rules = _watch_rules(context.new_cdp_session(page))
        page.goto(address, wait_until="networkidle")
        page.evaluate(SCROLL)
        return _summed(page, _answers(asked), rules, urlsplit(address).netloc)
    finally:
        context.close()


def _answers(asked: Sequence[Request]) -> list[Response]:
    # Each waits for its answer: what was asked for during the scroll may still be under way.
    return [answer for request in [*asked] if (answer := request.response())]


@dataclass
class _Rules:
    """Chromium's notes of which rules of which stylesheets were used."""

    session: CDPSession
    lengths: dict[str, int] = field(default_factory=dict)

    def unused(self) -> float:
        used = self.session.send("CSS.stopRuleUsageTracking")["ruleUsage"]
        seen = {(rule["styleSheetId"], rule["startOffset"], rule["endOffset"]) for rule in used if rule["used"]}
        total = sum(self.lengths.values())
        return 1 - sum(end - start for sheet, start, end in seen if sheet in self.lengths) / total if total else 0.0


def _watch_rules(session: CDPSession) -> _Rules:
    rules = _Rules(session)

    def note(event: dict[str, dict[str, object]]) -> None:
        header = event["header"]
        rules.lengths[str(header["styleSheetId"])] = int(str(header["length"]))

    session.on("CSS.styleSheetAdded", note)
    for command in ("DOM.enable", "CSS.enable", "CSS.startRuleUsageTracking"):
        session.send(command)
    return rules


def _summed(page: Page, answers: Sequence[Response], rules: _Rules, own: str) -> Visit:
    unused = rules.unused()
    elements = page.locator("*").count()
    web = [answer for answer in answers if urlsplit(answer.url).scheme.startswith("http")]
    hosts = {urlsplit(answer.url).netloc for answer in web} - {own}
    return Visit([_fetched(answer) for answer in web], hosts, unused, elements)


def _fetched(answer: Response) -> Fetched:
    body, kind = answer.body(), KINDS.get(answer.request.resource_type, "other")
    if is_compressed(urlsplit(answer.url).path):
        return Fetched(kind, len(body), len(body), len(body))
    return Fetched(kind, len(body), len(gzipped(body)), len(brotli.compress(body)))
