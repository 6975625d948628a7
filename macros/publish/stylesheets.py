"""Few stylesheets instead of many: one for all pages, and one for what a single page needs beside it.

    main.css, palette.css, katex.css, tokens.css, page.css, …  →  assets/site-GQ7VW2XA.css
    study.css, study-session.css (on /study/ alone)             →  assets/study-5TXLKRZ2.css

The rules of the theme and of KaTeX that nothing on the site can need are left out (`stylesheets.mjs`). What can be
needed: every tag, class and attribute of every page, and every word of every script.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from macros.publish.esbuild import run
from macros.publish.script_graph import reachable
from macros.publish.survey import Survey

# The theme's own, and KaTeX's: the others are the project's, and hold nothing that is not needed.
THEIRS = re.compile(r"assets/stylesheets/[^/]*\.min\.css|assets/katex/katex\.css")
WORD = re.compile(r"[A-Za-z_][\w-]*")
STRING = re.compile(r""" "[^"\n]*" | '[^'\n]*' | `[^`]*` """, re.VERBOSE)
# The name of an attribute in a selector.
SELECTED = re.compile(r"\[([\w-]+)")
# What scripts give to elements of the theme.
THEME_CLASS = re.compile(r"md-|(no-)?js$|focus-visible$")
THEME = re.compile(r"\.min\.js$")
SHARED = "site"


@dataclass(frozen=True)
class Sheets:
    """What the stylesheets became: the new file of each of the old ones, those that scripts ask for, and all files."""

    moved: dict[str, str]
    alone: dict[str, str]
    files: frozenset[str]


def write_stylesheets(site: Path, survey: Survey, alone: Iterable[str]) -> Sheets:
    """Write the joined stylesheets; those in `alone`, which scripts ask for, are also written on their own.

    Raises `ContentError` if one of them cannot be read.
    """
    bundles = bundles_of(survey)
    single = {f"{PurePosixPath(sheet).stem}-alone": [sheet] for sheet in alone}
    theirs = [sheet for sheet in survey.sheets if THEIRS.fullmatch(sheet)]
    request = {"site": str(site), "bundles": bundles | single, "theirs": theirs, "used": used(site, survey, theirs)}
    answer = run("stylesheets.mjs", request)
    moved, apart = (
        {sheet: answer["bundles"][name] for name, sheets in these.items() for sheet in sheets}
        for these in (bundles, single)
    )
    return Sheets(moved, apart, frozenset(answer["files"]))


def bundles_of(survey: Survey) -> dict[str, list[str]]:
    """The stylesheets of each joined one, in the order in which the pages have them."""
    bundles = {SHARED: [sheet for sheet, pages in survey.sheets.items() if pages > 1]}
    for sheets in survey.bundles:
        own = [sheet for sheet in sheets if survey.sheets[sheet] == 1]
        if own:
            bundles[PurePosixPath(own[0]).stem] = own
    return bundles


def used(site: Path, survey: Survey, theirs: Iterable[str]) -> Mapping[str, Any]:
    """What the stylesheets in `theirs` can select: all that the pages are made of, and what scripts may make."""
    words = {word for text in _texts(site, survey) for word in WORD.findall(text)}
    asked = {name for sheet in theirs for name in SELECTED.findall((site / sheet).read_text(encoding="utf-8"))}
    attributes = {(name, value) for name, value in survey.attributes if name in asked}
    values = {value for _, value in attributes}
    return {
        "tags": sorted(survey.tags | words),
        "classes": sorted(_parts(survey, "class") | {word for word in words if THEME_CLASS.match(word)}),
        "ids": sorted(_parts(survey, "id")),
        "attributes": sorted({name for name, _ in attributes} | words),
        "values": sorted(values | {part for value in values for part in value.split()} | words),
    }


def _parts(survey: Survey, attribute: str) -> set[str]:
    return {part for name, value in survey.attributes if name == attribute for part in value.split()}


def _texts(site: Path, survey: Survey) -> Iterator[str]:
    """The strings in the scripts that the pages load, or may load later."""
    for path in reachable(site, [*survey.classics, *survey.modules]):
        if path.endswith(".js") and not THEME.search(path):
            yield from (found.group() for found in STRING.finditer((site / path).read_text(encoding="utf-8")))
