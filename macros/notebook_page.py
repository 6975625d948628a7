"""The assembled notebook as a page of MkDocs: the page that says `assembles: Sections` gets that group's pages."""

from collections.abc import Iterable, Sequence
from typing import Any

from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros import notebook
from macros.card_controls import with_controls
from macros.problems import Problems, nearest


def assemble_page(page: Any, groups: Sequence[Any], problems: Problems) -> None:
    """Put into the page the pages of the group of nav that its front matter names; `groups` are all there are."""
    wanted = page.meta["assembles"]
    group = next((item for item in groups if item.title == wanted), None)
    if group is None:
        guess = nearest(wanted, [item.title for item in groups])
        problems.report(
            f"{page.file.src_uri}: the page assembles '{wanted}', which is no group in nav{guess}: correct it."
        )
        return
    html = notebook.assemble(
        [notebook.Section(part.file.name, part.content) for part in group.children if part.is_page]
    )
    page.content = with_controls(page.content + html)
    page.present_anchor_ids = notebook.anchor_ids(page.content)
    page.toc = contents(page.toc, notebook.headings(html))


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
