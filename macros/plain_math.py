"""A formula as plain text, for titles, tables of contents and search: `h_t`, `W_xh x_t`, `sqrt(d_k)`, `exp(a_ij)`.

Made from KaTeX's MathML, which has already resolved every TeX command into a character or a structure.
"""

import re
from collections.abc import Callable
from functools import cache
from xml.etree import ElementTree

MATH = re.compile(r"<math.*?</math>", re.DOTALL)
SPACED = set("=+-±<>≤≥≈≠∈∼→←⇒↦⊙×·⋅|:")
ASCII = str.maketrans({"−": "-", "⊤": "T", "∣": "|", "′": "'", "\u00a0": " "})
INVISIBLE = re.compile("[\u200b\u2061-\u2064]")
ACCENTS = {"^": "hat", "~": "tilde", "ˉ": "bar", "¯": "bar", "→": "vec", "⃗": "vec", "←": "back", "‾": "bar"}
SIMPLE = re.compile(r"[\w'*∗]+|\([^()]*\)")
# What stands in a fraction without brackets of its own.
TERM = re.compile(r"[\w∂]+([_^]\S+)?|sqrt\([^()]*\)|\w+\([^()]*\)")
# After these, or at the beginning, a minus is a sign and not a difference.
SIGN_AFTER = re.compile(r"(^|[=<>≤≥≈∈∼→({\[,;|/])\s*$")
# Between two factors such as W_a and s_i the page has a thin space or none; as text they need one.
INDEXED = re.compile(r"[_^]\S*[\w)']$|^\w{2,}$")


@cache
def plain_math(html: str) -> str:
    """The text of the formula that KaTeX's `html` holds."""
    found = MATH.search(html)
    if not found:
        return ""
    return " ".join(_text(ElementTree.fromstring(found.group())).split())


def _text(node: ElementTree.Element) -> str:
    tag = node.tag.rpartition("}")[2]
    return _MAKERS.get(tag, _row)(node)


def _row(node: ElementTree.Element) -> str:
    if not len(node):
        return INVISIBLE.sub("", node.text or "").translate(ASCII)
    text = ""
    for part in _parts(node):
        sign = part.strip() in {"-", "+", "±"} and SIGN_AFTER.search(text)
        apart = INDEXED.search(text) and re.match(r"\w", part)
        text += (" " if apart else "") + (part.strip() if sign else part)
    return text


def _operator(node: ElementTree.Element) -> str:
    text = _row(node).strip()
    return f" {text} " if text in SPACED else f"{text} " if text in {",", ";"} else text


def _tight(text: str) -> str:
    text = text.replace(" ", "")
    return text if SIMPLE.fullmatch(text) else f"({text})"


def _parts(node: ElementTree.Element) -> list[str]:
    return [_text(child) for child in node]


def _sub(node: ElementTree.Element) -> str:
    base, sub = _parts(node)
    return f"{base}_{_tight(sub)}"


def _sup(node: ElementTree.Element) -> str:
    base, sup = _parts(node)
    return base + (sup if set(sup) == {"'"} else f"^{_tight(sup)}")


def _subsup(node: ElementTree.Element) -> str:
    base, sub, sup = _parts(node)
    return f"{base}_{_tight(sub)}^{_tight(sup)} "


def _over(node: ElementTree.Element) -> str:
    base, over = _parts(node)
    accent = ACCENTS.get(over.strip())
    return f"{base}-{accent}" if accent else f"{base}^{_tight(over)}"


def _fraction(node: ElementTree.Element) -> str:
    top, bottom = (part.strip() for part in _parts(node))
    if node.get("linethickness") == "0px":  # a binomial coefficient
        return f"{top} over {bottom}"
    return "/".join(part if TERM.fullmatch(part) else f"({part})" for part in (top, bottom))


def _root(node: ElementTree.Element) -> str:
    return f"sqrt({_row(node).strip()})"


def _nth_root(node: ElementTree.Element) -> str:
    base, index = (part.strip() for part in _parts(node))
    return f"root_{_tight(index)}({base})"


def _table(node: ElementTree.Element) -> str:
    return "; ".join(" ".join(filter(None, (part.strip() for part in _parts(row)))) for row in node)


def _nothing(_: ElementTree.Element) -> str:
    return ""


def _space(_: ElementTree.Element) -> str:
    return " "


_MAKERS: dict[str, Callable[[ElementTree.Element], str]] = {
    "annotation": _nothing,
    "mfrac": _fraction,
    "mo": _operator,
    "mover": _over,
    "mphantom": _nothing,
    "mroot": _nth_root,
    "mspace": _space,
    "msqrt": _root,
    "msub": _sub,
    "msubsup": _subsup,
    "msup": _sup,
    "mtable": _table,
    "munder": _sub,
    "munderover": _subsup,
}
