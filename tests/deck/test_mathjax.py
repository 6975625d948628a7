"""Every formula of the deck is one for KaTeX (which the site uses) and for MathJax 3.2.2 (which Anki uses)."""

import json
import re
import subprocess
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from macros.katex import Katex
from macros.problems import ContentError
from macros.toolchain.node import find_node

SCRIPT = Path(__file__).with_name("mathjax.mjs")
FORMULA = re.compile(r"\\\((?P<inline>.*?)\\\)|\\\[(?P<display>.*?)\\\]", re.DOTALL)
Formula = tuple[str, bool]


def _formulas(cards: Sequence[dict[str, Any]]) -> list[Formula]:
    html = "\n".join(card[side]["html"] for card in cards for side in ("front", "back", "why"))
    found = [
        (unescape(match["inline"] or match["display"]), match["inline"] is None) for match in FORMULA.finditer(html)
    ]
    return list(dict.fromkeys(found))


def _mathjax(formulas: Sequence[Formula]) -> list[str]:
    """What MathJax says of each formula: nothing if it can set it."""
    asked = json.dumps([{"tex": tex, "display": display} for tex, display in formulas])
    done = subprocess.run([str(find_node()), str(SCRIPT)], input=asked, capture_output=True, text=True, check=True)
    answer = json.loads(done.stdout)
    assert answer["version"] == "3.2.2"
    return list(answer["faults"])


def _katex(tex: str, display: bool, katex: Katex) -> str:
    try:
        return "" if katex.render(tex, display=display) else "nothing was made"
    except ContentError as error:
        return str(error)


def test_mathjax_sets_every_formula(cards: list[dict[str, Any]]) -> None:
    formulas = _formulas(cards)
    assert len(formulas) > 100
    faults = zip(formulas, _mathjax(formulas), strict=True)
    assert [(tex, fault) for (tex, _), fault in faults if fault] == []


def test_katex_sets_every_formula(cards: list[dict[str, Any]]) -> None:
    katex = Katex()
    faults = {tex: _katex(tex, display, katex) for tex, display in _formulas(cards)}
    katex.close()
    assert {tex: fault for tex, fault in faults.items() if fault} == {}


def test_no_formula_and_no_tex_is_outside_of_its_delimiters(cards: list[dict[str, Any]]) -> None:
    sides = [(card["id"], FORMULA.sub("", card[side]["html"])) for card in cards for side in ("front", "back", "why")]
    assert [pair for pair in sides if re.search(r"\\|\$|_\{|arithmatex|class=", pair[1])] == []


@pytest.mark.parametrize("tex", [r"\htmlClass{a}{x}", r"\argmax x", r"\R", r"\bm{x}", r"\frac{1}", "x_"])
def test_what_anki_cannot_set_would_be_found(tex: str) -> None:
    assert _mathjax([(tex, False), ("h_t", False)])[0]
    assert not _mathjax([("h_t", False)])[0]
