"""Inline styles → classes: `<span class="vlist" style="height:1.0625em">` → `<span class="vlist h106">`.

A class is one declaration and is named after it: `h106` is `height:1.06em`. KaTeX's lengths are rounded to a hundredth
of an em, which moves nothing by more than a tenth of a pixel, and those that move nothing to a fiftieth. The same few
hundred classes then do for every formula.
"""

import hashlib
import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

STYLED_TAG = re.compile(r"<(?P<tag>[a-z][a-z0-9]*)(?P<before>[^<>]*?) style=\"(?P<style>[^\"]*)\"(?P<after>[^<>]*)>")
NUMBER = re.compile(r"([a-z])(-?\d+)")
CLASS = re.compile(r' class="([^"]*)"')
EM = re.compile(r"(-?[\d.]+)em")
HUNDREDTH, FIFTIETH = Decimal("0.01"), Decimal("0.02")
# How high a box is says how far lines are apart; where its signs stand is said by `top`.
COARSE = {"height", "vertical-align"}
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
        """The rules, in order of property and size.

        They have to stand after KaTeX's stylesheet, which says nothing of their properties in any rule of higher rank.
        """
        return "".join(f".katex .{name}{{{self.styles[name]}}}" for name in sorted(self.styles, key=_order))


def _order(name: str) -> tuple[str, int, str]:
    """By property and size: what is alike stands together, and is small when it is compressed."""
    number = NUMBER.fullmatch(name)
    return (number[1], int(number[2]), "") if number else (name[:1], 0, name)


def _rounded(declaration: str) -> str:
    """`height: 1.0625em` → `height:1.06em`."""
    prop, _, value = declaration.partition(":")
    length = EM.fullmatch(value.strip())
    if not length:
        return f"{prop.strip()}:{value.strip()}"
    # Halves away from zero: what is above the line and what is below it are rounded alike.
    grain = FIFTIETH if prop.strip() in COARSE else HUNDREDTH
    rounded = (Decimal(length[1]) / grain).quantize(Decimal(1), ROUND_HALF_UP) * grain
    return f"{prop.strip()}:{rounded.normalize() + 0:f}em"


def _name(declaration: str) -> str:
    prop, _, value = declaration.partition(":")
    length = EM.fullmatch(value)
    if prop in LETTERS and length:
        return f"{LETTERS[prop]}{Decimal(length[1]) * 100:.0f}"
    return "k" + hashlib.blake2s(declaration.encode(), digest_size=3).hexdigest()
