"""After one visit the whole notebook works without a network: every page, search, study, any address into it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from macros.publish.service_worker import offline_files
from tests.browser.host import Host
from tests.browser.learner import answer, button, question
from tests.browser.offline import copied, kept, visit
from tests.browser.reader import Reader, card
from tests.browser.test_search import search
from tests.site.built import Site

BUDGET = 3_000_000  # bytes
# An address that leads to a page → what then stands in the address bar.
ADDRESSES = {
    "milestones": "milestones/",
    "milestones?h=gru#gru": "milestones/?h=gru#gru",
    "milestones/index.html": "milestones/index.html",
    "index.html#path": "index.html#path",
    "?q=lstm": "?q=lstm",
    "": "",
}
# Everything that the worker should have, asked for as a page asks: what came, as address → SHA-256 in base64.
FETCHED = """async ([home, addresses]) => {
  const hash = async (address) => {
    const reply = await fetch(home + address);
    const digest = await crypto.subtle.digest("SHA-256", await reply.arrayBuffer());
    return [address, "sha256-" + btoa(String.fromCharCode(...new Uint8Array(digest)))];
  };
  return Object.fromEntries(await Promise.all(addresses.map(hash)));
}"""
TAKEN = """async () => {
  const sizes = (await caches.keys()).map(async (name) => {
    const replies = await (await caches.open(name)).matchAll();
    return Promise.all(replies.map(async (reply) => (await reply.arrayBuffer()).byteLength));
  });
  return (await Promise.all(sizes)).flat().reduce((sum, size) => sum + size, 0);
}"""


@pytest.fixture(scope="module")
def host(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with copied(site.folder, tmp_path_factory.mktemp("host"), "/") as host:
        yield host


@pytest.fixture
def offline(reader: Reader, host: Host) -> Iterator[Page]:
    """A window after one visit to one page; the network is cut."""
    host.cut = False
    page = visit(reader, host)
    host.cut, host.asked = True, []
    yield page


def test_every_file_is_there_as_it_was_published_and_takes_little_room(offline: Page, host: Host) -> None:
    files = offline_files(host.folder)
    assert {"", "attention/", "study/", "cards/", "cheat-sheet/", "notebook/", "404.html"} <= files.keys()
    assert offline.evaluate(FETCHED, [host.home, list(files)]) == files
    assert BUDGET / 10 < offline.evaluate(TAKEN) < BUDGET


def test_pages_search_and_study_work_without_a_network(offline: Page, host: Host) -> None:
    offline.goto("why/#card-why-keep-and-drop")
    expect(card(offline, "why-keep-and-drop").locator(".answer")).to_be_visible()
    search(offline, "LSTM").and_(offline.locator("[href*='/gated-rnns/']")).first.wait_for()
    offline.goto("study/")
    button(offline, "Study").press("Enter")
    expect(question(offline)).to_be_visible()
    offline.keyboard.press("Space")
    expect(answer(offline)).to_be_visible()
    # What is left is the look for a new version.
    assert set(host.asked) <= {"service-worker.js"}


def test_every_form_of_an_address_leads_to_its_page(offline: Page, host: Host) -> None:
    for address, ends_at in ADDRESSES.items():
        reply = offline.goto(host.home + address)
        assert reply and reply.status == 200
        assert offline.url == host.home + ends_at
        assert offline.locator(".md-content h1").count() == 1


def test_an_address_that_leads_nowhere_gets_the_page_for_that(offline: Page, reader: Reader, host: Host) -> None:
    reader.watch.missing.add(host.home + "no/such/page/")
    reply = offline.goto("no/such/page/")
    assert reply and reply.status == 404
    assert reply.text() == (host.folder / "404.html").read_text(encoding="utf-8")


def test_nothing_but_this_site_is_kept(offline: Page, host: Host) -> None:
    caches = kept(offline)
    assert caches
    for name, addresses in caches.items():
        assert host.home in name
        assert [address for address in addresses if not address.startswith(host.home)] == []
