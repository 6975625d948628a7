"""What takes all finished pages: filling those that repeat others, and checking what leads from page to page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from macros.build import Build
from macros.cheat_sheet_page import fill_cheat_sheet
from macros.citations import check_cited
from macros.deck_pages import collect_cards, fill_cards_page
from macros.notebook_page import assemble_page
from macros.print_references import with_references


def fill_pages(now: Build, pages: Sequence[Any], docs: Path) -> None:
    """Collect the cards; give links what they say on paper; then fill the pages that repeat others."""
    collect_cards(now, docs)
    sections = now.sections
    for page in pages:
        page.content = with_references(page.content, sections)
    for page in pages:
        fill_cards_page(page, now.deck)
        fill_cheat_sheet(page, now)
        if "assembles" in page.meta:
            assemble_page(page, now.groups, now.pages, now.problems)


def check_pages(now: Build, pages: Sequence[Any], files: Any, level: int) -> None:
    """Check the links to anchors, whose problems are logged at `level`, and that every source is cited."""
    for page in pages:
        _check_anchors(page, now, files, level)
    if now.problems.sentences:  # a page with a problem was not made, and what it cites is not known
        return
    for sentence in check_cited(now.sources, [page.content or "" for page in pages]):
        now.problems.report(sentence)


def _check_anchors(page: Any, now: Build, files: Any, level: int) -> None:
    # What has a problem was not made, so a page with a problem may lack an anchor that it will have once it is mended.
    links = page.links_to_anchors or {}
    page.links_to_anchors = {to: those for to, those in links.items() if not now.problems.of(to.src_uri)}
    page.validate_anchor_links(files=files, log_level=level)
