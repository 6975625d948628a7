"""Finds what the tests need to see the site in other browser engines: Firefox, and WebKitGTK with its driver.

Both are wanted, not needed: where one is not to be had, the tests go on without it and say so. `python -m
macros.toolchain.engines` tries to get them as Debian's packages.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from macros.toolchain import ToolMissing, starts
from macros.toolchain.debian import install_package

_FIREFOX = ("firefox-esr", "firefox")
_MAC_FIREFOX = Path("/Applications/Firefox.app/Contents/MacOS/firefox")


@dataclass(frozen=True)
class WebKit:
    """The programs of a WebKit that nobody sees: its driver, which starts its browser, and a display to draw on."""

    driver: Path
    display: Path


def find_firefox() -> Path:
    """Give the first Firefox that starts: FIREFOX_PATH, PATH, the macOS application.

    Raises:
        ToolMissing: There is none, or FIREFOX_PATH names something that does not start.
    """
    named = os.environ.get("FIREFOX_PATH")
    candidates = [Path(named)] if named else [*_on_path(*_FIREFOX), _MAC_FIREFOX]
    found = next(filter(starts, candidates), None)
    if found is None:
        raise ToolMissing(f"FIREFOX_PATH names {named}, which does not start" if named else "no Firefox was found")
    return found


def find_webkit() -> WebKit:
    """Give the driver of WebKitGTK and Xvfb.

    Raises:
        ToolMissing: One of them is missing.
    """
    programs = {name: next(iter(_on_path(name)), None) for name in ("WebKitWebDriver", "Xvfb")}
    missing = [name for name, program in programs.items() if program is None]
    if missing:
        raise ToolMissing(f"no {' and no '.join(missing)} was found")
    driver, display = filter(None, programs.values())
    return WebKit(driver, display)


# What is looked for → the packages that have it.
ENGINES: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
    "Firefox": (find_firefox, ("firefox-esr",)),
    "WebKit": (find_webkit, ("webkit2gtk-driver", "xvfb")),
}


def install() -> None:
    """Try to get each engine that is missing, and say which could not be had, and why."""
    for name, (find, packages) in ENGINES.items():
        try:
            find()
        except ToolMissing as missing:
            print(f"{name}: {missing}: trying Debian's packages {' and '.join(packages)}", flush=True)
            failure = install_package(*packages)
            print(
                f"{name} cannot be had ({failure}): the tests will go on without it." if failure else f"{name} is here"
            )


def _on_path(*names: str) -> list[Path]:
    return [Path(found) for name in names if (found := shutil.which(name))]


if __name__ == "__main__":
    install()
