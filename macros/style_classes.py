"""Inline styles → classes: `<span class="vlist" style="height:1em">` → `<span class="vlist k2f9c">`.

A class is named after its style, so that a page's HTML depends on that page alone.
"""

import hashlib
import re
from dataclasses import dataclass, field

STYLED_TAG = re.compile(r"<(?P<tag>[a-z][a-z0-9]*)(?P<before>[^<>]*?) style=\"(?P<style>[^\"]*)\"(?P<after>[^<>]*)>")
CLASS = re.compile(r' class="([^"]*)"')


@dataclass
class StyleClasses:
    """The styles met so far, by class name."""

    styles: dict[str, str] = field(default_factory=dict)

    def move(self, html: str) -> str:
        """The HTML with every style attribute replaced by a class."""
        return STYLED_TAG.sub(self._replace, html)

    def _replace(self, match: re.Match[str]) -> str:
        name = self.name(match["style"])
        attributes = match["before"] + match["after"]
        if CLASS.search(attributes):
            attributes = CLASS.sub(lambda found: f' class="{found[1]} {name}"', attributes, count=1)
        else:
            attributes = f' class="{name}"{attributes}'
        return f"<{match['tag']}{attributes}>"

    def name(self, style: str) -> str:
        """The class of a style.

        Raises `RuntimeError` in the unlikely case that two styles would share a name.
        """
        name = "k" + hashlib.blake2s(style.encode(), digest_size=3).hexdigest()
        if self.styles.setdefault(name, style) != style:
            raise RuntimeError(
                f"the styles '{style}' and '{self.styles[name]}' share the class {name}: lengthen the digest"
            )
        return name

    def css(self) -> str:
        """The rules, in order of name.

        `!important` gives them the rank that style attributes have over every rule of KaTeX's stylesheet.
        """
        return "".join(f".katex .{name}{{{_important(style)}}}" for name, style in sorted(self.styles.items()))


def _important(style: str) -> str:
    return ";".join(f"{part.strip()}!important" for part in style.split(";") if part.strip())
