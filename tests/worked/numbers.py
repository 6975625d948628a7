r"""Which numbers a text prints, and whether a printed number is the computed one.

In TeX, every decimal or whole number counts, in the order of appearance, except
- what stands in `\text{…}`, `\texttt{…}`, `\operatorname{…}`, `\begin{…}` and `\end{…}`: words and names;
- subscripts, and superscripts of anything but a number: `h_{t-1}` and `d^2` have an index, `0.9^{20}` has a number;
- commands themselves.
`1{,}821` is one number, and so is `9.09\times 10^{-13}`. A minus is a sign unless an operand (a letter, a digit, a
closing bracket) stands before it: `2-1` holds 2 and 1, `2\cdot(-1)` and `(2,-1)` hold 2 and -1.

In Markdown, inline math follows the rule above. In the words around it a number is a run of digits that is not part of
a name (`word2vec`, `SST-2`), with `,` between thousands; a bare year such as 1997 is a date, which its source carries.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

WORDS = re.compile(r"\\(?:text|texttt|operatorname|begin|end)\{[^{}]*\}")
SUBSCRIPT = re.compile(r"_(?:\{[^{}]*\}|\\[A-Za-z]+|.)")
INDEX_ABOVE = re.compile(r"(?<!\d)\^(?:\{[^{}]*\}|\\[A-Za-z]+|.)")
POWER_OF_TEN = re.compile(r"\s*\\times\s*10\^\{(-?\d+)\}")
COMMAND = re.compile(r"\\(?:[A-Za-z]+|.)")
NUMBER = re.compile(r"(?:(?<![\w)\]}])-)?\d+(?:\.\d+)?(?:e-?\d+)?")

MATH = re.compile(r"\$([^$]+)\$")
PROSE_NUMBER = re.compile(r"(?<![\w.-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w-])")
YEAR = re.compile(r"(?:19\d\d|20[0-3]\d)")

# Floating-point noise, far below any printed digit.
NOISE = Decimal("1e-9")


def numbers_of_tex(tex: str) -> list[Decimal]:
    """The numbers that a formula prints, in order."""
    bare = WORDS.sub("~", tex.replace("{,}", ""))
    for pattern in (SUBSCRIPT, INDEX_ABOVE):
        bare = pattern.sub("", bare)
    bare = COMMAND.sub("~", POWER_OF_TEN.sub(r"e\1", bare))
    return [Decimal(number) for number in NUMBER.findall(re.sub(r"\s+", "", bare))]


def numbers_of_markdown(text: str) -> list[Decimal]:
    """The numbers that a paragraph prints, first those in its formulas, then those in its words."""
    return [*_in_formulas(text), *_in_words(MATH.sub("~", text))]


def _in_formulas(text: str) -> Iterator[Decimal]:
    for tex in MATH.findall(text):
        yield from numbers_of_tex(tex)


def _in_words(text: str) -> Iterator[Decimal]:
    for number in PROSE_NUMBER.findall(text):
        if not YEAR.fullmatch(number):
            yield Decimal(number.replace(",", ""))


def same(printed: Decimal, computed: float) -> bool:
    """Whether the printed number is the computed one, rounded (half up or half even) to the digits printed.

    A whole number is exact: `362` is not a short form of 362.4.
    """
    exponent = printed.as_tuple().exponent
    assert isinstance(exponent, int)
    allowed = Decimal(10) ** exponent / 2 if exponent < 0 else Decimal(0)
    difference = abs(Decimal(computed) - printed)
    return difference <= allowed + NOISE * max(abs(printed), allowed)
