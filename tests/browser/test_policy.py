"""Every page with every widget used, on a host that sends the site's headers: nothing that its policy forbids is tried.

The watch over every test here tells of console messages, errors and requests to other hosts; this adds the browser's
own reports of violations, and what the site leaves behind in the browser.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.learner import answer, button, counts, place, profile, recall_all
from tests.browser.reader import PHONE, Reader, said
from tests.browser.server import served
from tests.browser.test_search import search
from tests.site.built import Site

LISTEN = """window.violations = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
  window.violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`));"""
# The README names them: the progress, the settings, progress that could not be read, and the theme's palette.
STORED = {*(f"revision-notebook.{name}" for name in ("progress", "settings", "unreadable")), "/.__palette"}
LEFT = """async () => ({
  cookies: document.cookie, local: Object.keys(localStorage), session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).length,
})"""
# Of the glossary's terms and of footnotes.
TIP = "[role=tooltip]"
FORBIDDEN = """() => {
  const script = document.createElement("script");
  script.textContent = "window.hacked = 1";
  document.head.append(script);
  const holder = document.createElement("div");
  holder.innerHTML = '<img src="https://other.invalid/a.png" onerror="window.hacked = 2"><p style="color: red">';
  document.body.append(holder);
  try { setTimeout("window.hacked = 3"); } catch {}
  fetch("https://other.invalid/b").catch(() => {});
}"""


@pytest.fixture(scope="module")
def host(site: Site) -> Iterator[str]:
    """The home page on a host that reads `_headers`."""
    with served(site.folder, headers=True) as address:
        yield address


def _violations(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.violations")
    return found


def _window(reader: Reader, host: str, width: int = 1280) -> Page:
    page = reader.window(width, host, **profile(host))
    page.add_init_script(LISTEN)
    return page


def _show_answers(page: Page) -> None:
    page.get_by_role("button", name="Show all answers").first.click()
    expect(page.locator("flip-card .answer").filter(visible=False)).to_have_count(0)


def _hover_term(page: Page) -> None:
    page.locator("a[href*='#term-']").filter(visible=True).first.hover()
    expect(page.locator(TIP).filter(visible=True)).to_have_count(1)


def _hover_footnote(page: Page) -> None:
    page.locator("article .footnote-ref").filter(visible=True).first.hover()
    expect(page.locator(TIP).filter(visible=True)).to_have_count(1)


def _switch_palette(page: Page) -> None:
    page.get_by_title("Switch to").filter(visible=True).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def _self_test_on_paper(page: Page) -> None:
    page.get_by_label("Self-test").check()
    expect(page.locator("section.self-test")).to_have_count(1)
    page.emulate_media(media="print")
    page.emulate_media(media="screen")


def _test_oneself(page: Page) -> None:
    button(page, "Test yourself on this section").click()
    expect(place(page)).to_contain_text("1 of")
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    expect(place(page)).to_contain_text("2 of")
    button(page, "End").click()
    button(page, "Finish").click()


def _filter(page: Page) -> None:
    page.get_by_role("combobox", name="Kind", exact=True).select_option("formula")
    expect(said(page)).to_contain_text("cards shown")


def _study(page: Page) -> None:
    expect(counts(page)).to_be_visible()
    button(page, "Study").click()
    page.keyboard.press("Space")
    expect(answer(page)).to_be_visible()
    button(page, "Good").click()
    expect(place(page)).to_contain_text("2 of")
    recall_all(page)
    button(page, "Finish").click()
    with page.expect_download() as saved:
        button(page, "Export to a file").click()
    page.locator("input[name=import]").set_input_files(saved.value.path())
    expect(page.locator("study-backup .study-note")).to_contain_text("Nothing new in this file")


def _search(page: Page) -> None:
    search(page, "LSTM").first.click()
    page.wait_for_url("**/glossary/**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def _find_from_missing(page: Page) -> None:
    page.get_by_label("Search the notebook").fill("LSTM gate")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/?q=LSTM+gate")
    expect(page.locator("a.md-search-result__link").first).to_be_visible()


WALK: dict[str, list[Callable[[Page], None]]] = {
    "": [_switch_palette],
    "rnns/": [_search],
    "attention/": [_show_answers, _hover_term, _hover_footnote, _self_test_on_paper, _test_oneself],
    "milestones/": [_hover_footnote],
    "cards/": [_filter],
    "study/": [_study],
    "404.html": [_find_from_missing],
}


def test_no_page_and_no_widget_tries_what_the_policy_forbids(reader: Reader, host: str, site: Site) -> None:
    page = _window(reader, host)
    for url in dict.fromkeys([*WALK, *site.by_url]):
        reply = page.goto(url)
        assert reply
        assert "frame-ancestors 'none'" in reply.headers["content-security-policy"]
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        assert _violations(page) == [], url
        for use in WALK.get(url, []):
            use(page)
            assert _violations(page) == [], f"{url}: {use.__name__}"
    left = page.evaluate(LEFT)
    assert set(left.pop("local")) <= STORED
    assert left == {"cookies": "", "session": [], "databases": 0}
    assert page.context.cookies() == []


def test_the_policy_holds_on_a_phone_in_a_folder(reader: Reader, site: Site) -> None:
    with served(site.folder, "/notes/") as folder:
        page = _window(reader, folder, PHONE)
        page.goto("attention/#card-attention-weights")
        page.locator("label[for=__drawer]").filter(visible=True).first.click()
        page.get_by_role("link", name="2. What Are RNNs?").filter(visible=True).click()
        page.wait_for_url("**/rnns/")
        page.mouse.wheel(0, 20_000)
        _test_oneself(page)
        assert _violations(page) == []


def test_what_the_policy_forbids_is_stopped_and_reported(reader: Reader, home: str, host: str) -> None:
    for address in (home, host):
        page = reader.browser.new_context().new_page()  # not watched: the browser tells of each on the console
        page.add_init_script(LISTEN)
        page.goto(address)
        page.evaluate(FORBIDDEN)
        page.wait_for_function("window.violations.length >= 5")
        told = {violation.partition(":")[0] for violation in _violations(page)}
        page_policy = {"script-src-elem", "script-src-attr", "img-src", "style-src-attr", "connect-src"}
        assert told >= page_policy, address
        assert page.evaluate("window.hacked") is None
        page.context.close()
