"""The cheat sheet as a page of MkDocs: it is filled once the sections are finished."""

import re
from html import unescape
from typing import Any

from macros import notebook
from macros.build import Build
from macros.cheat_sheet import (
    PLACE,
    Facts,
    FinishedPage,
    read_choice,
    render_sheet,
    sheet_misconceptions,
    sheet_sections,
)
from macros.equation import Equations
from macros.notation import read_notation
from macros.path_map import read_path
from macros.sst2 import read_benchmark
from macros.timeline import read_milestones

SYMBOL = re.compile(r"\$([^$]+)\$")


def fill_cheat_sheet(page: Any, now: Build) -> None:
    """Put the sheet into its place; any other page stays as it is, and so does this one where the data is wrong."""
    if PLACE not in page.content:
        return
    choice = read_choice(now.data, now.problems)
    if choice:
        pages = [FinishedPage(part.file.name, unescape(part.title), part.content) for part in now.section_pages]
        facts = _facts(now)
        sections = list(sheet_sections(choice, pages, facts, now.problems))
        html = render_sheet(sections, list(sheet_misconceptions(choice, pages, now.problems)), facts)
        page.content = page.content.replace(PLACE, _typeset(html, now.equations))
        page.present_anchor_ids = notebook.anchor_ids(page.content)


def _facts(now: Build) -> Facts:
    return Facts(
        now.sources,
        read_path(now.data, now.sources, now.stems, now.problems),
        read_notation(now.data, now.stems, now.problems),
        read_milestones(now.data, now.sources, now.stems, now.problems),
        read_benchmark(now.data, now.sources, now.problems),
    )


def _typeset(html: str, equations: Equations) -> str:
    """The HTML with a slot for every formula between dollar signs."""

    def slot(found: re.Match[str]) -> str:
        number, plain = equations.slot(unescape(found[1]), display=False)
        return f'<span class="arithmatex" data-equation="{number}">{plain}</span>'

    return SYMBOL.sub(slot, html)
