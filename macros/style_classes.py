"""Inline styles → classes: `<span class="vlist" style="height:1.0625em">` → `<span class="vlist h106">`.

A class is one declaration and is named after it: `h106` is `height:1.06em`. KaTeX's lengths are rounded to a hundredth
of an em, which is less than a quarter of a pixel: the same few hundred classes then do for every formula.
"""

import hashlib
import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

STYLED_TAG = re.compile(r"<(?P<tag>[a-z][a-z0-9]*)(?P<before>[^<>]*?) style=\"(?P<style>[^\"]*)\"(?P<after>[^<>]*)>")
CLASS = re.compile(r' class="([^"]*)"')
EM = re.compile(r"(-?[\d.]+)em")
HUNDREDTH = Decimal("0.01")
# The first letters of the classes of properties that KaTeX gives lengths in em.
LETTERS = {
    "border-bottom-width": "b",
    "height": "h",
    "left": "x",
    "margin-left": "l",
    "margin-right": "r",
    "min-width": "m",
    "padding-left": "p",
    "top": "t",
    "vertical-align": "v",
    "width": "w",
}


@dataclass
class StyleClasses:
    """The declarations met so far, by class name."""

    styles: dict[str, str] = field(default_factory=dict)

    def move(self, html: str) -> str:
        """The HTML with every style attribute replaced by classes."""
        return STYLED_TAG.sub(self._replace, html)

    def _replace(self, match: re.Match[str]) -> str:
        names = " ".join(self.name(part) for part in match["style"].split(";") if part.strip())
        attributes = match["before"] + match["after"]
        if CLASS.search(attributes):
            attributes = CLASS.sub(lambda found: f' class="{found[1]} {names}"', attributes, count=1)
        else:
            attributes = f' class="{names}"{attributes}'
        return f"<{match['tag']}{attributes}>"

    def name(self, declaration: str) -> str:
        """The class of a declaration, such as `height:1.0625em`.

        Raises `RuntimeError` in the unlikely case that two declarations would share a name.
        """
        declaration = _rounded(declaration)
        name = _name(declaration)
        if self.styles.setdefault(name, declaration) != declaration:
            raise RuntimeError(
                f"the styles '{declaration}' and '{self.styles[name]}' share the class {name}: lengthen the digest"
            )
        return name

    def css(self) -> str:
        """The rules, in order of name.

        `!important` gives them the rank that style attributes have over every rule of KaTeX's stylesheet.
        """
        return "".join(f".katex .{name}{{{style}!important}}" for name, style in sorted(self.styles.items()))


def _rounded(declaration: str) -> str:
    """`height: 1.0625em` → `height:1.06em`."""
    prop, _, value = declaration.partition(":")
    length = EM.fullmatch(value.strip())
    if not length:
        return f"{prop.strip()}:{value.strip()}"
    # Halves away from zero: what is above the line and what is below it are rounded alike.
    hundredths = Decimal(length[1]).quantize(HUNDREDTH, ROUND_HALF_UP)
    return f"{prop.strip()}:{hundredths.normalize() + 0:f}em"


def _name(declaration: str) -> str:
    prop, _, value = declaration.partition(":")
    length = EM.fullmatch(value)
    if prop in LETTERS and length:
        return f"{LETTERS[prop]}{Decimal(length[1]) * 100:.0f}"
    return "k" + hashlib.blake2s(declaration.encode(), digest_size=3).hexdigest()
