"""Few scripts instead of many: one for all pages, and one for what a single page needs beside it.

    page.js, flip-card.js, card-controls.js, …    →  assets/site-VVQMX6LR.js
    card-filter.js (on /cards/ alone)              →  assets/card-filter-BJZ7O2WE.js
    what is imported later (search-box.js, …)      →  assets/search-box-4TGXSQ3D.js, when it is wanted

What a script names (an import, a worker, a stylesheet) is named anew in it; `scripts.mjs` does it.
Scripts that are no modules are left as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from macros.publish.esbuild import run
from macros.publish.survey import Survey

SHARED = "site"


@dataclass(frozen=True)
class Scripts:
    """What the scripts became: the new file of each of the old ones that pages load, and all files."""

    moved: dict[str, str]
    files: frozenset[str]


def write_scripts(site: Path, survey: Survey, moved: Mapping[str, str]) -> Scripts:
    """Write the joined scripts; `moved` has the new names of other files.

    Raises `ContentError` with esbuild's reason if a module is wrong.
    """
    bundles = bundles_of(survey)
    answer = run("scripts.mjs", {"site": str(site), "bundles": bundles, "moved": dict(moved)})
    new = {script: answer["bundles"][name] for name, scripts in bundles.items() for script in scripts}
    return Scripts(new, frozenset(answer["files"]))


def bundles_of(survey: Survey) -> dict[str, list[str]]:
    """The scripts of each joined one: those that several pages load are one, those of a single page stay apart."""
    shared = [script for script, pages in survey.modules.items() if pages > 1]
    alone = {PurePosixPath(script).stem: [script] for script, pages in survey.modules.items() if pages == 1}
    return {**({SHARED: shared} if shared else {}), **alone}
