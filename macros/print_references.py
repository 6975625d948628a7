"""What a link says on paper, where nobody can follow it: `data-reference` at the link, printed behind its text.

    <a data-reference="section 4" href="../attention/#masks">Masks</a>       prints  Masks (section 4)
    <a data-reference="arxiv.org/abs/1706.03762" href="https://arxiv.org/abs/1706.03762">…</a>

Links within the page, footnotes, the glossary and the sources need none: their text is the reference.
"""

import re
from collections.abc import Mapping, Sequence

LINK = re.compile(r'<a [^>]*?href="(?P<href>[^"]+)"[^>]*>(?P<text>.*?)</a>', re.DOTALL)
PAGE = re.compile(r"(?:\.\./)?(?P<stem>[a-z0-9-]+)/(?:#.*)?")
OUTSIDE = re.compile(r"https?://(?:www\.)?(?P<short>.*?)/?")
# "section 4" may stand in the link, or be what is printed behind it; a table has the number alone.
SAID = re.compile(r"\bsection \d|^\d$", re.IGNORECASE)


def with_references(html: str, sections: Sequence[str]) -> str:
    """The page with a reference at each link that needs one; `sections` are the stems of the sections in order."""
    numbers = {stem: number for number, stem in enumerate(sections, 1)}
    return LINK.sub(lambda link: _marked(link, numbers), html)


def _marked(link: re.Match[str], numbers: Mapping[str, int]) -> str:
    reference = _reference(link["href"], numbers)
    if not reference or SAID.search(link["text"]) or reference in link["text"]:
        return link.group()
    return f'<a data-reference="{reference}" {link.group()[3:]}'


def _reference(href: str, numbers: Mapping[str, int]) -> str:
    if outside := OUTSIDE.fullmatch(href):
        return outside["short"]
    page = PAGE.fullmatch(href)
    return f"section {numbers[page['stem']]}" if page and page["stem"] in numbers else ""
