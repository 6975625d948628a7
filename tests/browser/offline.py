"""A reader with a service worker: a host with a copy of the site, new versions of it, and what the browser keeps."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from macros.publish.publication import Publication
from macros.publish.service_worker import write_service_worker
from tests.browser.host import Host, hosted
from tests.browser.reader import Reader

FOLDER = "/notes/revision/"
# A page is offline-ready when the worker has taken it over.
TAKEN_OVER = """() => new Promise((done) => {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) done();
  else serviceWorker.addEventListener("controllerchange", () => done(), { once: true });
})"""
# What comes of looking for an update, once it is settled: the state of the new worker, "refused", or "none".
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  try { await registration.update(); } catch { return "refused"; }
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return "none";
  await new Promise((done) => {
    const look = () => worker.state !== "installing" && done();
    worker.addEventListener("statechange", look);
    look();
  });
  return worker.state;
}"""
# Old versions are cleared away after a page is opened, not before it is shown; no event tells when.
VERSIONS = """async (count) => {
  for (;;) {
    const names = (await caches.keys()).filter((name) => name.includes(" version "));
    if (names.length === count) return names;
    await new Promise((next) => setTimeout(next, 100));
  }
}"""
KEPT = """async () => {
  const named = async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => url)];
  return Object.fromEntries(await Promise.all((await caches.keys()).map(named)));
}"""


@contextmanager
def copied(site: Path, folder: Path, prefix: str = FOLDER) -> Iterator[Host]:
    """A host with a copy of the site, which a test may change."""
    shutil.copytree(site, folder, dirs_exist_ok=True)
    with hosted(folder, prefix) as host:
        yield host


def visit(reader: Reader, host: Host, address: str = "sources/", **options: Any) -> Page:
    """A first visit, and the worker's set-up to its end."""
    page = reader.open(address, home=host.home, service_workers="allow", **options)
    page.evaluate(TAKEN_OVER)
    return page


def deploy(host: Host, *edits: tuple[str, str, str]) -> None:
    """Publish a new version: in each file, `old` becomes `new`."""
    for name, old, new in edits:
        file = host.folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old}"
        file.write_text(text.replace(old, new), encoding="utf-8")
    write_service_worker(Publication(host.folder))


def kept(page: Page) -> dict[str, list[str]]:
    """The browser's caches: name → addresses."""
    caches: dict[str, list[str]] = page.evaluate(KEPT)
    return caches


def updated(page: Page) -> str:
    """Look for an update, and say what came of it."""
    state: str = page.evaluate(UPDATE)
    return state


def notice(page: Page) -> Locator:
    return page.locator("offline-notice")
