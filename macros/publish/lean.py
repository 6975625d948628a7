"""A page that loads the packed assets, without what nobody needs: empty lines, indentation, comments.

<link rel="stylesheet" href="../assets/stylesheets/main.css">
<link rel="stylesheet" href="../assets/stylesheets/tokens.css">
→ <link rel="stylesheet" href="../assets/site-GQ7VW2XA.css">
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from macros.publish.survey import ASSET, SCRIPT, SHEET

HINT = '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
SPACE = re.compile(r"[ \t]*\n\s*")
# Where every space counts.
LITERAL = re.compile(r"<(pre|textarea|script|style)\b.*?</\1>", re.DOTALL)
# What HTML knows of itself; and the pages before and after, which Firefox would fetch unasked, against the policy.
NEEDLESS = re.compile(
    r' xmlns="http://www\.w3\.org/2000/svg"| type="text/javascript"|<link rel="(?:prev|next)" href="[^"]*">'
)


def lean(html: str, moved: Mapping[str, str], fonts: Mapping[str, str] = MappingProxyType({})) -> str:
    """The page with its assets by their new names, and as small as it can be without a loss.

    `fonts` are asked for at once where the class that stands before each is in the page.
    """
    return squeezed(with_fonts(with_names(html, moved), fonts))


def with_fonts(html: str, fonts: Mapping[str, str]) -> str:
    """The page with a hint before its first stylesheet for each of these fonts whose class is in it."""
    sheet = SHEET.search(html)
    found = ASSET.fullmatch(sheet["address"]) if sheet else None
    if not sheet or not found:
        return html
    wanted = [font for name, font in fonts.items() if re.search(rf'class="[^"]*\b{name}\b', html)]
    hints = (HINT.format(found["up"] + font) for font in wanted)
    return html[: sheet.start()] + "".join(hints) + html[sheet.start() :]


def with_names(html: str, moved: Mapping[str, str]) -> str:
    """The page with each new stylesheet and script once, where the first of the old ones stood."""
    html = SHEET.sub(_once(moved, '<link rel="stylesheet" href="{}">'), html)
    return SCRIPT.sub(_once(moved, '<script type="module" src="{}"></script>'), html)


def _once(moved: Mapping[str, str], tag: str) -> Callable[[re.Match[str]], str]:
    seen: set[str] = set()

    def replaced(old: re.Match[str]) -> str:
        found = ASSET.fullmatch(old["address"])
        new = moved.get(found["path"]) if found else None
        if not found or not new:
            return old.group()
        first = new not in seen
        seen.add(new)
        return tag.format(found["up"] + new) if first else ""

    return replaced


def squeezed(html: str) -> str:
    """The page without comments and with single spaces, but where every space counts."""
    parts, end = [], 0
    for found in LITERAL.finditer(html):
        parts += [_squeezed(html[end : found.start()]), found.group()]
        end = found.end()
    return "".join([*parts, _squeezed(html[end:])])


def _squeezed(html: str) -> str:
    return SPACE.sub("\n", COMMENT.sub("", NEEDLESS.sub("", html)))
