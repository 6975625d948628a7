"""What is kept only when a reader opens it, what never is, and what is asked before anything is kept."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.host import Host, Reply
from tests.browser.offline import TAKEN_OVER, copied, kept, notice, visit
from tests.browser.reader import Reader
from tests.site.built import Site

PDF = Reply(type="application/pdf", body=b"%PDF-1.7 whole")
FETCH = """async ([address, headers]) => {
  try { return await (await fetch(address, { headers })).text(); } catch { return "failed"; }
}"""
SAVER = 'Object.defineProperty(navigator, "connection", { value: { saveData: true } })'
DECK = "deck/revision-notebook.apkg"


@pytest.fixture
def host(site: Site, tmp_path: Path) -> Iterator[Host]:
    with copied(site.folder, tmp_path) as host:
        yield host


def _fetched(page: Page, address: str, **headers: str) -> str:
    text: str = page.evaluate(FETCH, [address, headers])
    return text


def _on_demand(page: Page, host: Host) -> list[str]:
    caches = kept(page)
    return [url.removeprefix(host.home) for name in caches if "on demand" in name for url in caches[name]]


def test_whole_files_are_kept_when_they_are_opened_and_nothing_else(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    host.replies = {
        "pdf/whole.pdf": PDF,
        "pdf/part.pdf": Reply(HTTPStatus.PARTIAL_CONTENT, body=b"%PDF"),
        "pdf/moved.pdf": Reply(HTTPStatus.FOUND, location="whole.pdf"),
        "pdf/gone.pdf": Reply(HTTPStatus.GONE),
    }
    reader.watch.missing |= {host.home + address for address in host.replies}
    assert _on_demand(page, host) == []
    for address in ("pdf/part.pdf", "pdf/moved.pdf", "pdf/gone.pdf"):
        assert _fetched(page, f"{host.home}{address}") != "failed"
    assert _fetched(page, f"{host.home}pdf/whole.pdf", Range="bytes=0-3").startswith("%PDF")
    assert _on_demand(page, host) == []
    assert _fetched(page, f"{host.home}pdf/whole.pdf") == "%PDF-1.7 whole"
    host.cut = True
    assert _fetched(page, f"{host.home}pdf/whole.pdf") == "%PDF-1.7 whole"
    assert _fetched(page, f"{host.home}pdf/moved.pdf") == "failed"
    assert _on_demand(page, host) == ["pdf/whole.pdf"]


def test_a_file_that_was_downloaded_can_be_downloaded_offline(reader: Reader, host: Host) -> None:
    page = visit(reader, host, "study/")
    link = page.locator(f"a[download][href$='{DECK}']")
    for host.cut in (False, True):
        with page.expect_download() as download:
            link.click()
        assert download.value.suggested_filename == Path(DECK).name
        assert Path(download.value.path()).read_bytes() == (host.folder / DECK).read_bytes()
    reader.watch.missing.add(f"{host.home}deck/cards.json")
    page.locator("a[download][href$='cards.json']").click()
    expect(notice(page)).to_contain_text("This file could not be loaded")


def test_with_the_data_saver_on_nothing_is_fetched_unasked(reader: Reader, host: Host) -> None:
    page = reader.window(home=host.home, service_workers="allow")
    page.context.add_init_script(SAVER)
    page.goto("sources/")
    expect(notice(page)).to_contain_text("less than 3 MB")
    assert "service-worker.js" not in host.asked
    notice(page).get_by_role("button", name="Keep it").click()
    page.evaluate(TAKEN_OVER)
    host.cut = True
    page.goto("glossary/")
    expect(page.locator("h1")).to_be_visible()


def test_the_browser_finds_nothing_amiss_with_the_app(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    devtools = page.context.new_cdp_session(page)
    manifest = devtools.send("Page.getAppManifest")
    assert (manifest["url"], manifest["errors"]) == (f"{host.home}manifest.webmanifest", [])
    errors = {error["errorId"] for error in devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert errors <= {"in-incognito"}  # what this window is, not the app
    parsed = manifest["manifest"]
    assert {parsed["startUrl"], parsed["scope"], parsed["id"]} == {host.home}
    for shortcut in parsed["shortcuts"]:
        reply = page.goto(shortcut["url"])
        assert reply and reply.status == 200
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
