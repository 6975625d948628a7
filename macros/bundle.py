"""Bundles what runs in the browser and is made of several modules: one small file instead of ten.

    overrides/assets/javascripts/page.js + what it imports (page/) → site/assets/javascripts/page.js
    overrides/assets/javascripts/search/worker.js + what it imports → site/assets/javascripts/search/worker.js
    overrides/assets/javascripts/study/study.js + what it imports → site/assets/javascripts/study/study.js
    overrides/assets/javascripts/practice/practice.js + what it imports → site/assets/javascripts/practice/practice.js

esbuild does it, from the locked npm package. The modules that went into a bundle are not published beside it.
"""

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.problems import ContentError
from macros.toolchain.node import find_node

ROOT = Path(__file__).parent.parent
MODULES = ROOT / "node_modules"
ESBUILD = MODULES / "esbuild" / "bin" / "esbuild"
SCHEDULER = MODULES / "ts-fsrs" / "dist" / "index.mjs"
# ts-fsrs adds four methods to every Date. Nothing here calls them, but they keep a tenth of the library in the bundle.
DATE_METHOD = re.compile(r"^Date\.prototype\.\w+ = function.*?^};$", re.DOTALL | re.MULTILINE)
SOURCES = ROOT / "overrides" / "assets" / "javascripts"
PUBLISHED = Path("assets") / "javascripts"
ENTRIES = (
    *("page.js", "search-box.js", "search-marks.js", "search/worker.js"),
    *("study/study.js", "practice/practice.js"),
)
# Loaded on their own: later than what asks for them, or shared with the page's other scripts.
APART = ("./announce.js", "../announce.js", "./search-box.js", "./search-marks.js")
OPTIONS = (
    *("--bundle", "--minify", "--drop:console", "--format=esm", "--target=es2022"),
    *("--log-level=warning", "--allow-overwrite"),
    # Names of properties with an underscore are ts-fsrs's own: short ones do.
    "--mangle-props=^[a-z]+(_[a-z]+)+$",
    # The biases of the practice page's models are keys of its data.
    "--reserve-props=^b_",
)
# All in these is part of some bundle; that of offline/ is made at the end (macros/publish/service_worker.py).
FOLDERS = ("offline", "page", "search", "study", "practice")


def bundle_scripts(site: Path) -> None:
    """Write the bundles into `site`.

    Raises `ContentError` with esbuild's reason if a module is wrong, or if a package is not installed.
    """
    target = site / PUBLISHED
    for folder in FOLDERS:
        shutil.rmtree(target / folder, ignore_errors=True)
    _check_installed()
    with TemporaryDirectory() as folder:
        done = subprocess.run(_command(target, _lean_scheduler(folder)), capture_output=True, text=True, check=False)
    if done.returncode:
        raise ContentError(f"the scripts could not be bundled: {done.stderr.strip()}")


def _check_installed() -> None:
    for file in (ESBUILD, SCHEDULER):
        if not file.is_file():
            name = file.relative_to(MODULES).parts[0]
            raise ContentError(f"{name} is not installed: run `make build`, which installs it and then builds.")


def _lean_scheduler(folder: str) -> Path:
    lean = Path(folder) / "ts-fsrs.mjs"
    lean.write_text(DATE_METHOD.sub("", SCHEDULER.read_text(encoding="utf-8")), encoding="utf-8")
    return lean


def _command(target: Path, scheduler: Path) -> list[str]:
    entries = [str(SOURCES / entry) for entry in ENTRIES]
    apart = [f"--external:{name}" for name in APART]
    places = [f"--alias:ts-fsrs={scheduler}", f"--outbase={SOURCES}", f"--outdir={target}"]
    return [str(find_node()), str(ESBUILD), *entries, *OPTIONS, *apart, *places]
