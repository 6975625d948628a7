"""A page that loads the packed assets, without what nobody needs: empty lines, indentation, comments.

<link rel="stylesheet" href="../assets/stylesheets/main.css">
<link rel="stylesheet" href="../assets/stylesheets/tokens.css">
→ <link rel="stylesheet" href="../assets/site-GQ7VW2XA.css">
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from macros.publish.survey import ASSET, SCRIPT, SHEET

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
SPACE = re.compile(r"[ \t]*\n\s*")
# Where every space counts.
LITERAL = re.compile(r"<(pre|textarea|script|style)\b.*?</\1>", re.DOTALL)
# What HTML knows of itself.
NEEDLESS = re.compile(r' xmlns="http://www\.w3\.org/2000/svg"| type="text/javascript"')


@dataclass(frozen=True)
class Names:
    """The new file of each stylesheet and script, and what each new script imports at once."""

    moved: Mapping[str, str]
    imports: Mapping[str, list[str]] = field(default_factory=dict)


def lean(html: str, names: Names) -> str:
    """The page with its assets by their new names, and as small as it can be without a loss."""
    return squeezed(with_names(html, names))


def with_names(html: str, names: Names) -> str:
    """The page with each new stylesheet and script once, where the first of the old ones stood."""
    html = SHEET.sub(_once(names, lambda link, _: f'<link rel="stylesheet" href={link}>'), html)
    return SCRIPT.sub(_once(names, lambda link, path: _modules(link, path, names)), html)


def _once(names: Names, made: Callable[[str, str], str]) -> Callable[[re.Match[str]], str]:
    seen: set[str] = set()

    def replaced(tag: re.Match[str]) -> str:
        found = ASSET.fullmatch(tag["address"])
        new = names.moved.get(found["path"]) if found else None
        if not found or not new:
            return tag.group()
        if new in seen:
            return ""
        seen.add(new)
        return made(f'"{found["up"]}{new}"', new)

    return replaced


def _modules(link: str, path: str, names: Names) -> str:
    # Without the hint a browser finds an import only when it has read the script.
    imported = [f'<link rel="modulepreload" href={link.replace(path, other)}>' for other in names.imports.get(path, [])]
    return "".join([*imported, f'<script type="module" src={link}></script>'])


def squeezed(html: str) -> str:
    """The page without comments and with single spaces, but where every space counts."""
    parts, end = [], 0
    for found in LITERAL.finditer(html):
        parts += [_squeezed(html[end : found.start()]), found.group()]
        end = found.end()
    return "".join([*parts, _squeezed(html[end:])])


def _squeezed(html: str) -> str:
    return SPACE.sub("\n", COMMENT.sub("", NEEDLESS.sub("", html)))
