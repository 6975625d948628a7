"""Looks for what was meant as markup and came out as text, or not at all.

Markdown has no errors: what it cannot read it prints. `check_source` looks at a page as typed, `check_html` at what
became of it.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from macros.call_check import CODE, blank

MATH = re.compile(r"^[ ]*\$\$.*?\$\$", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
HTML_LINK = re.compile(r"""<(?:a|img)\b[^>]*\s(?:href|src)=["']?(?!#|\w+:)""")
LIST_ITEM = re.compile(r"^( +)(?:[-*+]|\d{1,2}[.)]) +\S")
# Formulas (as text), code, drawings and comments may hold any sign.
HIDDEN = re.compile(r'<(span|div) class="arithmatex".*?</\1>|<(pre|code|svg)\b.*?</\2>|<!--.*?-->', re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
TAG_WITH_ID = re.compile(r'<[a-z][^<>]*?\sid="([^"]+)"')
EMPTY_HEADING = re.compile(r'<h[1-6]\b[^>]*>\s*(?:<a class="headerlink"|</h)')
EMPTY_NOTE = re.compile(r'<div class="admonition[^"]*">\s*<p class="admonition-title">([^<]*)</p>\s*</div>')
UNPUBLISHED = re.compile(r'(?:href|src)="((?:\.\./)*_[^"/]*/[^"]*)"')

# What betrays markup in a line of text, what it was meant to be, and the cure.
SIGNS = (
    (
        re.compile(r"\$|\\[A-Za-z(\[]"),
        "TeX outside of a formula",
        "put it between $ and $, or $$ and $$, without a space beside them or an empty line; a dollar sign is &#36;",
    ),
    (re.compile(r"\*\*"), "** that makes nothing bold", "write **bold**, without a space inside of the stars"),
    (re.compile(r"\]\(|\]\["), "a link that is none", "write [text](page.md)"),
    (re.compile(r"\[\^"), "a footnote mark that is none", "write [^key] with a key of sources.yml"),
)
BLOCK = re.compile(r"^(?:<p>)?(?:[-*] \S|1[.)] \S|\|.*\||!!! |#{1,6} \S)")


def check_source(markdown: str, first_line: int = 1) -> Iterator[str]:
    """What is wrong with a page as typed, in sentences without the page's name."""
    text = blank(COMMENT, blank(MATH, blank(CODE, markdown)))
    for number, line in enumerate(text.splitlines(), first_line):
        found = LIST_ITEM.match(line)
        if found and len(found[1]) % 4:
            yield (
                f"the list item in line {number} is indented by {len(found[1])} spaces: "
                "indent by 4 for a list in a list, else not at all."
            )
        if HTML_LINK.search(line):
            yield f"the link in line {number} is HTML, which nothing checks: write [text](page.md)."
        if "<!--" in line and "[[" not in line:
            yield f"the comment in line {number} is not closed: end it with -->."


def check_html(html: str, sources: Collection[str]) -> Iterator[str]:
    """What is wrong with a page's HTML, in sentences without the page's name; `sources` are the keys of the sources."""
    yield from _check_title(html)
    if twice := [name for name, count in Counter(TAG_WITH_ID.findall(html)).items() if count > 1]:
        yield f"an id stands twice on the page ({', '.join(twice)}): give each its own, or remove the second."
    if EMPTY_HEADING.search(html):
        yield "a heading is empty: write its text, or remove its #."
    for title in EMPTY_NOTE.findall(html):
        yield f"the note '{title}' is empty: indent its text by 4 spaces."
    for address in UNPUBLISHED.findall(html):
        yield f"the page links to '{address}', which is not published: link to a page instead."
    shown = HIDDEN.sub("", html)
    for line in shown.splitlines():
        yield from _check_line(line)
    yield from _check_blocks(shown.splitlines())
    text = TAG.sub("", shown)
    for key in re.findall(r"\[@?([a-z0-9-]+)\]", text):
        if key in sources:
            yield f"the text shows '[{key}]', the key of a source: cite it with [^{key}]."


def _check_title(html: str) -> Iterator[str]:
    titles = html.count("<h1")
    if titles == 0:
        yield "the page has no title: begin it with a line # and the title."
    if titles > 1:
        yield f"the page has {titles} titles: keep the first # line, and begin the others with ##."


def _check_line(line: str) -> Iterator[str]:
    text = TAG.sub("", line)
    for sign, what, cure in SIGNS:
        if found := sign.search(text):
            around = text[max(0, found.start() - 20) : found.end() + 30].strip()
            yield f"the text '{around}' holds {what}: {cure}."


def _check_blocks(lines: Sequence[str]) -> Iterator[str]:
    for before, line in zip(["", *lines], lines, strict=False):
        if BLOCK.match(line) and not BLOCK.match(before):
            yield (
                f"the text '{TAG.sub('', line)[:50].strip()}' begins a list, table, note or heading that is none: "
                "put an empty line before it, and under the head of a table a line of | --- |."
            )
