r"""HTML as plain text: a line for each paragraph, list item and table row.

    <p>One <em>idea</em>.</p><ul><li>first</li></ul>  →  "One idea.\n• first"

A formula that still is a slot (`equation.py`) is its plain text already.
"""

import re

from bs4 import Tag
from bs4.element import NavigableString

BLOCKS = ("blockquote", "dd", "div", "dl", "dt", "figure", "figcaption", "ol", "p", "pre", "table", "tr", "ul")
# What stands before an element's text.
SIGNS = {"li": "\n• ", "br": "\n", "td": " · ", "th": " · ", **dict.fromkeys(BLOCKS, "\n")}
BEGINNING = re.compile(r"^(?: ·)+ ")
SPACE_BEFORE_MARK = re.compile(r"(?<=\w) (?=[,.;:?!](?:\s|$))")


def plain_text(tag: Tag) -> str:
    """The text of an element; pictures are their alternative text."""
    lines = (BEGINNING.sub("", " " + " ".join(line.split())) for line in _text(tag).split("\n"))
    return "\n".join(SPACE_BEFORE_MARK.sub("", line.strip()) for line in lines if line.strip(" •"))


def _text(node: Tag) -> str:
    parts = []
    for child in node.children:
        if isinstance(child, Tag):
            after = "\n" if child.name in SIGNS and child.name not in ("td", "th", "br") else ""
            parts.append(SIGNS.get(child.name, "") + str(child.get("alt", "")) + _text(child) + after)
        elif isinstance(child, NavigableString):
            parts.append(re.sub(r"\s+", " ", child))
    return "".join(parts)
