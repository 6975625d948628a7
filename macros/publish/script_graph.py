"""Which files of the site a script leads to, by what is written in it.

import "./announce.js"    import { x } from "./x.js"    import("./search-results.js")
new URL("../../search/index.json", import.meta.url)
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

LITERAL = r"""\s*(?P<quote>["'`])(?P<address>[^"'`]*)(?P=quote)"""
IMPORT = re.compile(rf"\b(?:import\s*\(|import|from){LITERAL}")
ADDRESS = re.compile(rf"new URL\({LITERAL}\s*,\s*import\.meta\.url\)")


def reachable(site: Path, scripts: Iterable[str]) -> dict[str, None]:
    """The files that these scripts lead to, themselves first; addresses are relative to `site`."""
    found: dict[str, None] = {}
    waiting = list(scripts)
    while waiting:
        path = waiting.pop(0)
        if path not in found and (site / path).is_file():
            found[path] = None
            waiting += leads_to(site, path)
    return found


def addressed(site: Path, scripts: Iterable[str]) -> list[str]:
    """The files that these scripts, and those that they import, name by `new URL("…", import.meta.url)`."""
    return sorted({path for script in reachable(site, scripts) for path in _found(site, script, ADDRESS)})


def leads_to(site: Path, path: str) -> Iterator[str]:
    """The addresses that one script names, relative to `site`."""
    yield from _found(site, path, IMPORT)
    yield from _found(site, path, ADDRESS)


def _found(site: Path, path: str, pattern: re.Pattern[str]) -> Iterator[str]:
    if path.endswith(".js"):
        for found in pattern.finditer((site / path).read_text(encoding="utf-8")):
            if found["address"].startswith("."):
                yield posixpath.normpath(posixpath.join(posixpath.dirname(path), found["address"]))
