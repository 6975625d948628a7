"""The whole notebook on one page: its contents, its sections, and what is appended to them.

    <nav class="notebook-contents" aria-label="Contents"><h2 id="contents">Contents</h2>
    <ol><li><a href="#rnns">2. What are RNNs?</a><ol><li><a href="#rnns--the-update">The update</a></li>…
    </ol></li>…</ol></nav>
    <section class="notebook-section"><h2 id="rnns">2. What are RNNs?</h2>…</section>…

It is made from the finished HTML of the sections, so that nothing is written or rendered twice. Headings move one level
down, ids get the section's name in front (`#rnns--at-a-glance`; cards keep theirs, which are unique on the site), and
links between the sections stay on the page.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bs4 import BeautifulSoup, Tag

from macros.templates import render

TITLE = re.compile(r'<h1\b[^>]*\sid="([^"]*)"')
CONTROLS = re.compile(r"<(card-controls|print-controls|self-test|script)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"</?[a-z][^<>]*>")
HEADING = re.compile(r"(?P<begin></?)h(?P<level>[1-5])\b")
# What names an element, or leads to one by its name.
NAMING = re.compile(
    r'(?P<before>\s(?P<name>id|href|for|aria-labelledby|aria-describedby|aria-controls)=")(?P<value>[^"]+)'
)
HREF = re.compile(r'href="([^"]*)"')
TAG_WITH_ID = re.compile(r'<[a-z][^<>]*?\sid="([^"]+)"')
PAGE_LINK = re.compile(r"\.\./(?P<stem>[a-z0-9-]+)/(?:#(?P<id>.+))?")


@dataclass(frozen=True)
class Section:
    """A finished page: the last part of its address and its HTML."""

    stem: str
    html: str


@dataclass(frozen=True)
class Heading:
    """A heading of the assembled page, with those below it."""

    title: str
    id: str
    level: int
    children: "tuple[Heading, ...]" = ()


def assemble(sections: Sequence[Section]) -> str:
    """The sections as one page's HTML, to stand below its title."""
    titles = _titles(sections)
    return "\n".join(
        f'<section class="notebook-section">\n{_moved(section, tuple(titles.items()))}\n</section>'
        for section in sections
    )


def inside(html: str, sections: Sequence[Section]) -> str:
    """The page's own HTML, with its links to the sections as links within the page."""
    titles = _titles(sections)

    def moved(found: re.Match[str]) -> str:
        return f'href="{_href(found[1], "", titles) if not found[1].startswith("#") else found[1]}"'

    return HREF.sub(moved, html)


def _titles(sections: Sequence[Section]) -> dict[str, str]:
    return {section.stem: _title_id(section.html) for section in sections}


def render_contents(headings: Sequence[Heading]) -> str:
    """The table of contents, for reading and for paper."""
    return render("notebook_contents.html", headings=headings)


def _title_id(html: str) -> str:
    found = TITLE.search(html)
    return found[1] if found else ""


@lru_cache(maxsize=1000)  # in a live preview most sections are as they were
def _moved(section: Section, of_titles: tuple[tuple[str, str], ...]) -> str:
    titles = dict(of_titles)
    html = CONTROLS.sub("", section.html)
    return TAG.sub(lambda tag: _renamed(_lowered(tag.group()), section.stem, titles), html)


def _lowered(tag: str) -> str:
    return HEADING.sub(lambda found: f"{found['begin']}h{int(found['level']) + 1}", tag)


def _renamed(tag: str, stem: str, titles: Mapping[str, str]) -> str:
    def renamed(found: re.Match[str]) -> str:
        value = found["value"]
        if found["name"] == "href":
            return found["before"] + _href(value, stem, titles)
        return found["before"] + " ".join(_id(part, stem, titles) for part in value.split())

    return NAMING.sub(renamed, tag)


def _id(name: str, stem: str, titles: Mapping[str, str]) -> str:
    if name == titles[stem]:
        return stem
    return name if name.startswith("card-") else f"{stem}--{name}"


def _href(href: str, stem: str, titles: Mapping[str, str]) -> str:
    if href.startswith("#"):
        return "#" + _id(href[1:], stem, titles)
    found = PAGE_LINK.fullmatch(href)
    if not found or found["stem"] not in titles:
        return href
    return "#" + (_id(found["id"], found["stem"], titles) if found["id"] else found["stem"])


def headings(html: str, deepest: int = 3) -> list[Heading]:
    """The headings of the assembled page as a tree, from level 2 to `deepest`."""
    found = re.finditer(rf'<h([2-{deepest}])\b[^<>]*?\sid="([^"]+)"[^<>]*>(.*?)</h\1>', html, re.DOTALL)
    flat = [Heading(_title(inside), name, int(level)) for level, name, inside in (tag.groups() for tag in found)]
    tops = [index for index, heading in enumerate(flat) if heading.level == 2]
    ends = [*tops[1:], len(flat)]
    return [
        Heading(flat[top].title, flat[top].id, 2, tuple(flat[top + 1 : end]))
        for top, end in zip(tops, ends, strict=True)
    ]


def _title(html: str) -> str:
    parts = BeautifulSoup(html, "html.parser").contents
    return "".join(part.get_text() for part in parts if not _is_permalink(part)).strip()


def _is_permalink(part: object) -> bool:
    return isinstance(part, Tag) and "headerlink" in (part.get("class") or [])


def anchor_ids(html: str) -> set[str]:
    """Every id of a page, for the check of links to it."""
    return set(TAG_WITH_ID.findall(html))
