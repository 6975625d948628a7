"""Finds the Chromium or Chrome that the browser tests and the PDFs need.

`python -m macros.toolchain.chromium` makes sure of one: where none is found it takes Playwright's download, else
Debian's package.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from macros.toolchain import ToolMissing, attempt, starts
from macros.toolchain.debian import as_root, install_package

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
_CURE = "install Chromium or Chrome, or name one with CHROME_PATH=/path/to/chromium."


def find_chromium() -> Path:
    """Give the first browser that starts: CHROME_PATH, PATH, the macOS applications, Playwright's own download.

    Raises:
        ToolMissing: There is none, or CHROME_PATH names something that does not start.
    """
    named = os.environ.get("CHROME_PATH")
    if named and not starts(Path(named)):
        raise ToolMissing(f"CHROME_PATH names {named}, which does not start: {_CURE}")
    found = Path(named) if named else _found()
    if found is None:
        raise ToolMissing(f"No Chromium or Chrome was found: {_CURE}")
    return found


def install() -> Path:
    """Make sure of a browser, and give it.

    Raises:
        ToolMissing: None was found and none could be installed; the message says what each way answered.
    """
    if os.environ.get("CHROME_PATH") or _found():
        return find_chromium()
    failures = []
    for name, way in (("Playwright's download", _playwright_download), ("Debian's package", _debian_package)):
        print(f"No Chromium or Chrome on this machine: trying {name}", flush=True)
        failure = way()
        if found := _found():
            return found
        failures.append(f"{name}: {failure or 'it does not start'}")
    raise ToolMissing(f"No Chromium or Chrome could be had ({'; '.join(failures)}): {_CURE}")


def _found() -> Path | None:
    return next((browser for browser in _candidates() if starts(browser)), None)


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for name in _NAMES if (found := shutil.which(name)))
    yield from map(Path, _MAC_APPS)
    yield from _downloads()


def _downloads() -> list[Path]:
    # The newest first: chromium-1255/chrome-linux64/chrome before chromium-999/chrome-linux/chrome.
    cache = "Library/Caches" if sys.platform == "darwin" else ".cache"
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / cache / "ms-playwright")
    program = "chrome-mac*/*.app/Contents/MacOS/*" if sys.platform == "darwin" else "chrome-linux*/chrome"
    revisions = sorted(folder.glob("chromium-*"), key=lambda path: (len(path.name), path.name), reverse=True)
    return [browser for revision in revisions for browser in sorted(revision.glob(program))]


def _playwright_download() -> str | None:
    # Not --with-deps at once: where the download is refused, minutes of system packages would be in vain.
    playwright = [sys.executable, "-m", "playwright"]
    failure = attempt([*playwright, "install", "--no-shell", "chromium"], 600)
    if failure or _found() or as_root() is None:
        return failure
    return attempt([*playwright, "install", "--no-shell", "--with-deps", "chromium"], 600)


def _debian_package() -> str | None:
    return install_package("chromium")


if __name__ == "__main__":
    try:
        install()
    except ToolMissing as missing:
        sys.exit(str(missing))
