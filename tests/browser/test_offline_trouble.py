"""Whatever goes wrong with the worker or with what it keeps, the page still loads; and there is a way out."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.publish.publication import Publication
from macros.publish.service_worker import FILE, write_retired_worker, write_service_worker
from tests.browser.host import Host, Reply
from tests.browser.offline import copied, deploy, kept, updated, visit
from tests.browser.reader import Reader
from tests.site.built import Site

NEW = "(new version)"
TITLE = ("sources/index.html", ">Sources<", f">Sources {NEW}<")
BROKEN = {
    "throws": Reply(type="text/javascript", body=b"throw new Error('broken');"),
    "is HTML": Reply(),
    "is not there": Reply(HTTPStatus.NOT_FOUND),
    "is in trouble": Reply(HTTPStatus.INTERNAL_SERVER_ERROR),
}
# The browser's word on a worker's script that it cannot use has no address.
BROWSERS_OWN = ""
# What is kept for a page: broken off, replaced, emptied, gone.
DAMAGES = {
    "half": "async (cache, url, old) => cache.put(url, new Response((await old.arrayBuffer()).slice(0, 900), old))",
    "other": "async (cache, url, old) => cache.put(url, new Response('<h1>other</h1>', old))",
    "empty": "async (cache, url, old) => cache.put(url, new Response(null, old))",
    "gone": "async (cache, url) => cache.delete(url)",
}
DAMAGE = """async (url) => {
  const name = (await caches.keys()).find((name) => name.includes(" version "));
  const cache = await caches.open(name);
  await (%s)(cache, url, await cache.match(url));
}"""
REGISTER = "url => navigator.serviceWorker.register(url).then(() => 'registered', () => 'refused')"
# No event tells when a registration is gone.
GONE = """async () => {
  while ((await navigator.serviceWorker.getRegistrations()).length) await new Promise((next) => setTimeout(next, 100));
}"""
# As where a browser is told to store nothing.
BLOCKED = """() => {
  for (const name of ["open", "match", "keys", "delete", "has"])
    caches[name] = () => Promise.reject(new DOMException("blocked", "SecurityError"));
}"""
OTHERS, PROGRESS = "other-project files", "revision-notebook.progress"
LEAVE_TRACES = f"""async () => {{
  await caches.open("{OTHERS}");
  localStorage.setItem("{PROGRESS}", "kept");
}}"""


@pytest.fixture
def host(site: Site, tmp_path: Path) -> Iterator[Host]:
    with copied(site.folder, tmp_path) as host:
        yield host


def _is_new(page: Page) -> bool:
    return NEW in page.locator("h1").inner_text()


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_worker_costs_the_first_visit_nothing(reader: Reader, host: Host, what: str) -> None:
    host.replies[FILE] = BROKEN[what]
    reader.watch.missing |= {host.home + FILE, BROWSERS_OWN}
    page = reader.open("sources/", home=host.home, service_workers="allow")
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate(REGISTER, host.home + FILE) == "refused"
    page.evaluate(GONE)


def test_a_broken_update_leaves_the_version_that_works(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    for what in ("throws", "is HTML", "is in trouble"):
        host.replies[FILE] = BROKEN[what]
        # Where the browser looks for an update by itself at the same time, there is nothing left to refuse.
        assert updated(page) in ("refused", "none")
    host.cut = True
    page.goto("glossary/")
    expect(page.locator("h1")).to_be_visible()


def test_where_the_host_no_longer_has_a_worker_the_old_one_goes(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    page.evaluate(LEAVE_TRACES)
    deploy(host, TITLE)
    reader.watch.missing.add(BROWSERS_OWN)
    host.replies[FILE] = BROKEN["is not there"]
    page.reload()
    page.evaluate(GONE)
    page.goto("sources/")
    assert _is_new(page)
    assert list(kept(page)) == [OTHERS]
    assert page.evaluate("name => localStorage.getItem(name)", PROGRESS) == "kept"


def test_a_worker_that_is_retired_takes_all_of_its_own_with_it(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    page.evaluate(LEAVE_TRACES)
    deploy(host, TITLE)
    write_service_worker(Publication(host.folder, offline=False))
    page.reload()
    page.evaluate(GONE)
    assert not _is_new(page)  # what is open stays as it is
    page.goto("sources/")
    assert _is_new(page)
    assert list(kept(page)) == [OTHERS]
    assert page.evaluate("name => localStorage.getItem(name)", PROGRESS) == "kept"


def test_at_the_address_of_a_live_preview_an_author_sees_the_preview(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    deploy(host, TITLE)
    write_retired_worker(host.folder, reload=True)
    page.reload()
    expect(page.locator("h1")).to_contain_text(NEW)


@pytest.mark.parametrize("way", DAMAGES)
def test_what_is_damaged_is_had_from_the_network_and_mended(reader: Reader, host: Host, way: str) -> None:
    page = visit(reader, host)
    page.evaluate(DAMAGE % DAMAGES[way], f"{host.home}study/")
    host.asked = []
    page.goto("study/")
    expect(page.locator("h1")).to_contain_text("Study")
    assert "study/" in host.asked
    host.cut = True
    page.reload()
    expect(page.locator("h1")).to_contain_text("Study")


def test_where_nothing_can_be_stored_the_network_answers(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    page.context.service_workers[0].evaluate(BLOCKED)
    host.asked = []
    page.goto("study/")
    expect(page.locator("h1")).to_contain_text("Study")
    assert {"study/"} <= set(host.asked)


def test_where_there_is_no_room_the_page_and_the_old_version_stay(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    deploy(host, TITLE)
    quota = {"origin": host.home, "quotaSize": 1000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)
    assert updated(page) == "redundant"
    page.goto("sources/")
    assert not _is_new(page)
    assert len([name for name in kept(page) if " version " in name]) == 1
