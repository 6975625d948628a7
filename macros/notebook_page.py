"""The assembled notebook as a page of MkDocs.

A page that says `assembles: Sections` in its front matter gets that group's pages, and after them the pages that it
`appends: [glossary, sources]`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros import notebook
from macros.card_controls import with_controls
from macros.problems import Problems, nearest


def assemble_page(page: Any, groups: Sequence[Any], pages: Sequence[Any], problems: Problems) -> None:
    """Put into the page what its front matter names; `groups` and `pages` are all that nav has."""
    parts = [*_group(page, groups, problems), *_appended(page, pages, problems)]
    if not parts:
        return
    sections = [notebook.Section(part.file.name, part.content) for part in parts]
    html = notebook.assemble(sections)
    headings = notebook.headings(html)
    page.content = with_controls(notebook.inside(page.content, sections) + notebook.render_contents(headings) + html)
    page.present_anchor_ids = notebook.anchor_ids(page.content)
    page.toc = contents(page.toc, headings)


def _group(page: Any, groups: Sequence[Any], problems: Problems) -> list[Any]:
    wanted = page.meta["assembles"]
    for group in groups:
        if group.title == wanted:
            return [part for part in group.children if part.is_page]
    guess = nearest(wanted, [item.title for item in groups])
    problems.report(f"{page.file.src_uri}: the page assembles '{wanted}', which is no group in nav{guess}: correct it.")
    return []


def _appended(page: Any, pages: Sequence[Any], problems: Problems) -> list[Any]:
    by_stem, wanted = {part.file.name: part for part in pages}, page.meta.get("appends", [])
    for stem in wanted:
        if stem not in by_stem:
            guess = nearest(str(stem), by_stem)
            problems.report(f"{page.file.src_uri}: the page appends '{stem}', which is no page{guess}: correct it.")
    return [by_stem[stem] for stem in wanted if stem in by_stem]


def contents(own: Any, headings: Iterable[notebook.Heading]) -> TableOfContents:
    """A page's table of contents: its own title, with the headings that were put below it."""
    titles = list(own)[:1]  # none if the page has no title, which is reported elsewhere
    for title in titles:
        title.children = [_anchor(heading) for heading in headings]
    return TableOfContents(titles)


def _anchor(heading: notebook.Heading) -> AnchorLink:
    link = AnchorLink(heading.title, heading.id, heading.level)
    link.children = [_anchor(child) for child in heading.children]
    return link
