"""Writes `service-worker.js` at the site's root: what makes the notebook work offline.

    self.PUBLISHED={"version":"…","files":{"":"sha256-…","attention/":"sha256-…","assets/…":"sha256-…"}};
    …overrides/assets/javascripts/offline/worker.js with what it imports…

The version is a hash of all that follows, so the same site gives the same worker, and any change of a file a new one.
Where the site shall not work offline, a worker is written that takes an earlier one out of its readers' browsers.
"""

import base64
import hashlib
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from macros.bundle import ESBUILD, SOURCES
from macros.problems import ContentError
from macros.publish.publication import Publication
from macros.toolchain.node import find_node

FILE = "service-worker.js"
MODULES = SOURCES / "offline"
OPTIONS = ("--bundle", "--minify", "--format=iife", "--target=es2022", "--log-level=warning")
# Kept when they are opened (offline/on-demand.js).
ON_DEMAND = ("deck", "pdf")
# What no reader opens: it is for hosts, search engines, and other sites that show a link to a page.
LEFT_OUT = ("_*", ".*", "*.map", "*.xml", "*.xml.gz", "robots.txt", "assets/social/*", FILE)
# For the system, which asks for icons itself when the notebook is installed.
ICONS = ("assets/icons/*",)


def write_service_worker(publication: Publication) -> None:
    """Write the worker of the finished site: after this no file may change.

    Raises `ContentError` if its modules cannot be bundled.
    """
    if not publication.offline:
        write_retired_worker(publication.site)
        return
    files, code = offline_files(publication.site), _bundled("worker.js")
    version = hashlib.sha256((json.dumps(files) + code).encode()).hexdigest()[:16]
    _write(publication.site, {"version": version, "files": files}, code)


def write_retired_worker(site: Path, *, reload: bool = False) -> None:
    """Write a worker that clears away and takes itself out; `reload`: it also loads the open pages anew.

    Raises `ContentError` if its modules cannot be bundled.
    """
    _write(site, {"reload": reload}, _bundled("retired.js"))


def offline_files(site: Path) -> dict[str, str]:
    """Every file that is kept, as address → hash in the form of subresource integrity (`sha256-…`)."""
    files = sorted(file for file in site.rglob("*") if file.is_file() and _is_kept(file.relative_to(site)))
    return {_address(file.relative_to(site)): _integrity(file) for file in files}


def _is_kept(path: Path) -> bool:
    return path.parts[0] not in ON_DEMAND and not any(path.match(pattern) for pattern in (*LEFT_OUT, *ICONS))


def _address(path: Path) -> str:
    name = path.as_posix()
    return name.removesuffix("index.html") if path.name == "index.html" else name


def _integrity(file: Path) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()


def _bundled(module: str) -> str:
    command = [str(find_node()), str(ESBUILD), str(MODULES / module), *OPTIONS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ContentError(f"the service worker could not be bundled: {done.stderr.strip()}")
    return done.stdout


def _write(site: Path, published: Mapping[str, object], code: str) -> None:
    text = f"self.PUBLISHED={json.dumps(published, separators=(',', ':'))};\n{code}"
    (site / FILE).write_text(text, encoding="utf-8")
