"""A new version is fetched whole, offered, and taken over on demand; no page mixes two, no session is cut short."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser.host import Host, Reply
from tests.browser.learner import button, counts, place, profile, question, recall_all, reviews
from tests.browser.offline import VERSIONS, copied, deploy, notice, updated, visit
from tests.browser.reader import Reader, said
from tests.site.built import Site

NEW = "(new version)"
TITLE = ("sources/index.html", ">Sources<", f">Sources {NEW}<")
QUESTIONS = ("cards/index.html", "</summary>", f" {NEW}</summary>")


@pytest.fixture
def host(site: Site, tmp_path: Path) -> Iterator[Host]:
    with copied(site.folder, tmp_path) as host:
        yield host


# A browser lets the new worker take over when the last page is gone, a moment later.
IN_CHARGE = """() => new Promise((done) => {
  const { waiting } = self.registration;
  if (!waiting) return done();
  waiting.addEventListener("statechange", () => waiting.state === "activated" && done());
})"""


def _is_new(page: Page) -> bool:
    return NEW in page.locator("h1").inner_text()


def _visit_as_learner(reader: Reader, host: Host, address: str) -> Page:
    return visit(reader, host, address, **profile(urljoin(host.home, "/")))


def test_a_new_version_is_offered_and_shown_on_demand(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    expect(notice(page)).to_have_count(0)  # the first version is no update
    deploy(host, TITLE)
    page.reload()
    assert not _is_new(page)
    expect(said(notice(page))).to_have_text("A new version of the notebook is ready.")
    notice(page).get_by_role("button", name="Not now").press("Enter")
    expect(notice(page)).to_have_count(0)
    page.reload()
    assert (updated(page), _is_new(page)) == ("installed", False)
    expect(notice(page)).to_have_count(0)  # it was refused in this tab
    other = page.context.new_page()
    other.goto("sources/")
    notice(other).get_by_role("button", name="Reload").press("Enter")
    expect(other.locator("h1")).to_contain_text(NEW)
    expect(notice(other)).to_have_count(0)


def test_an_open_page_keeps_its_version_in_all_that_it_loads_later(reader: Reader, host: Host) -> None:
    asking = _visit_as_learner(reader, host, "sources/")
    other = asking.context.new_page()
    other.goto("why/")
    for file in (host.folder / "assets/javascripts").rglob("study*.js"):
        file.write_text("throw new Error('of the new version');")
    deploy(host, TITLE, QUESTIONS)
    asking.reload()
    notice(asking).get_by_role("button", name="Reload").click()
    expect(asking.locator("h1")).to_contain_text(NEW)
    host.asked = []
    button(other, "Test yourself").click()
    expect(question(other)).not_to_contain_text(NEW)
    recall_all(other)
    assert len(reviews(asking)) == 3
    assert "cards/" not in host.asked
    assert len(asking.evaluate(VERSIONS, 2)) == 2
    other.close()
    asking.reload()
    asking.evaluate(VERSIONS, 1)


def test_a_session_is_not_interrupted(reader: Reader, host: Host) -> None:
    page = _visit_as_learner(reader, host, "study/")
    button(page, "Study").click()
    deploy(host, TITLE, QUESTIONS)
    assert updated(page) == "installed"
    expect(notice(page)).to_be_attached()
    expect(notice(page)).to_be_hidden()
    expect(place(page)).to_have_text("1 of 3")
    recall_all(page)
    button(page, "Finish").click()
    expect(notice(page)).to_be_visible()
    notice(page).get_by_role("button", name="Reload").click()
    expect(notice(page)).to_have_count(0)
    expect(counts(page)).to_contain_text("Today's new cards are done.")
    assert len(reviews(page)) == 3


def test_once_every_page_is_closed_the_new_version_is_there(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    deploy(host, TITLE)
    assert updated(page) == "installed"
    context = page.context
    page.close()
    context.service_workers[-1].evaluate(IN_CHARGE)
    page = context.new_page()
    page.goto("sources/")
    assert _is_new(page)
    page.evaluate(VERSIONS, 1)


def test_a_new_version_that_comes_in_parts_is_not_used_until_it_is_whole(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    host.asked = []
    deploy(host, TITLE, QUESTIONS)
    host.replies["cards/"] = Reply(HTTPStatus.SERVICE_UNAVAILABLE)
    assert updated(page) == "redundant"
    # What has not changed is taken from the version before.
    assert set(host.asked) <= {"service-worker.js", "sources/", "cards/"}
    host.cut = True
    page.goto("sources/")
    assert not _is_new(page)
    host.cut, host.replies, host.asked = False, {}, []
    assert updated(page) == "installed"
    assert set(host.asked) == {"service-worker.js", "cards/"}
    expect(notice(page)).to_be_visible()


def test_half_a_deploy_is_not_taken_for_a_version(reader: Reader, host: Host) -> None:
    page = visit(reader, host)
    before = (host.folder / "sources/index.html").read_bytes()
    deploy(host, TITLE)
    host.replies["sources/"] = Reply(body=before)  # the host still has the old page, and says that all is well
    assert updated(page) == "redundant"
    page.goto("sources/")
    expect(notice(page)).to_have_count(0)
