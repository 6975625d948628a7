r"""The notation table: `docs/_data/notation.yml` → the `notation` macro.

| Symbol | Read | Name | Shape | Meaning | Elsewhere |
| --- | --- | --- | --- | --- | --- |
| $h_t$ | h sub t | hidden state | $\mathbb{R}^{h}$ | … | … |
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.data import read_list, to_row
from macros.problems import ContentError, Problems, nearest
from macros.templates import render

FILE = "notation.yml"


@dataclass(frozen=True)
class Symbol:
    """One symbol; `symbol` and `shape` are TeX without dollars, `meaning` and `elsewhere` Markdown."""

    symbol: str
    read: str
    name: str
    meaning: str
    section: str
    shape: str = ""
    elsewhere: str = ""


def read_notation(data: Path, pages: Sequence[str], problems: Problems) -> list[Symbol]:
    """The symbols in the file's order; what is wrong with the file goes to `problems`."""
    try:
        rows = read_list(data / FILE)
    except ContentError as error:
        problems.report(str(error))
        return []
    return [symbol for row in rows if (symbol := _symbol(row, pages, problems))]


def _symbol(row: object, pages: Sequence[str], problems: Problems) -> Symbol | None:
    name = f"symbol '{row.get('symbol', '?')}'" if isinstance(row, Mapping) else "a symbol"
    symbol, wrong = to_row(Symbol, row, FILE, name=name)
    if symbol and symbol.section not in pages:
        guess = nearest(symbol.section, pages)
        wrong.append(f"{FILE}: {name} names the section '{symbol.section}', which is no page{guess}: correct it.")
    for sentence in wrong:
        problems.report(sentence)
    return None if wrong else symbol


def render_notation(symbols: Sequence[Symbol], pages: Sequence[str]) -> str:
    """The table (Markdown)."""
    return render("notation.html", symbols=symbols, pages=pages)
