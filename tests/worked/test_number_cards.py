"""The cards that stand beside the worked examples: their small numbers are computed again and looked up in the card."""

import math
import re
from pathlib import Path

import pytest

from tests.worked.arithmetic import Vector, dot, mean, scale

DOCS = Path(__file__).parents[2] / "docs"
SENTENCES = 1821  # SST-2 test (Socher et al. 2013)


def _short(x: float) -> str:
    """Without floating-point noise: 0.8, -1, 3."""
    return f"{x:.10g}"


def _pair(vector: Vector) -> str:
    return f"({','.join(_short(part) for part in vector)})"


def _gru(keep: float) -> float:
    """The new state from the old state 1 and the candidate -1."""
    return keep * 1 + (1 - keep) * -1


def _pooling() -> str:
    polarities, weights = (0, 0, -1.5, 0.9), (0, 0, 0.6, 0.4)
    average, pooled = mean(*([p] for p in polarities))[0], dot(weights, polarities)
    return rf"Average: $-0.6/4={_short(average)}$. Pooled: $0.6\cdot(-1.5)+0.4\cdot 0.9={_short(pooled)}$"


def _bounds() -> str:
    """The average of "not" and the other word crosses zero where the scores cancel."""
    good, bad = 4, -4
    return f"the first needs a score below ${-good}$, the second a score above $+{-bad}$"


NOT, GOOD, BAD = 2, 1, -1
CARDS = {
    "why-not-weight-impossible": _bounds(),
    "rnn-same-weights-not-bad": f"$1-2={GOOD - NOT}$ and $-1-2={BAD - NOT}$",
    "rnn-factor-growth-twenty": rf"About ${1.1**20:.1f}$: $1.1^{{20}}\approx {1.1**20:.2f}$",
    "rnn-clip-three-four": f"${_pair(scale(1 / math.hypot(3, 4), (3, 4)))}$: the norm is ${math.hypot(3, 4):.0f}$",
    "gated-cell-number": rf"$0.9\cdot 1+0.5\cdot(-0.8)={_short(0.9 * 1 + 0.5 * -0.8)}$",
    "gated-gru-both-numbers": rf"$0.9\cdot 1+0.1\cdot(-1)={_short(_gru(0.9))}$. Chung et al.: "
    rf"$0.1\cdot 1+0.9\cdot(-1)={_short(_gru(0.1))}$",
    "attention-two-scores-weights": rf"$\frac{{1}}{{{1 + math.exp(math.log(3)):.0f}}}$ and "
    rf"$\frac{{{math.exp(math.log(3)):.0f}}}{{{1 + math.exp(math.log(3)):.0f}}}$",
    "attention-scaled-score-number": rf"${dot((1, 1, 1, 1), (2, 1, 0, 3))}/\sqrt{{4}}={6 / math.sqrt(4):.0f}$",
    "transformer-position-zero": f"${_pair([math.sin(0), math.cos(0)] * 2)}$",
    "transformer-cost-ratio": f"By ${2048**2 * 512 // (2048 * 512**2)}$: the ratio is $n/d=2048/512$",
    "path-pooling-versus-average": _pooling(),
    "path-mask-token-count": rf"About 60: $0.15\cdot 0.80\cdot 500={_short(0.15 * 0.80 * 500)}$",
    "path-new-weights-sst2": rf"$2\cdot 768+2={2 * 768 + 2:,}$",
    "milestone-points-to-sentences": rf"$1{{,}}821/100\approx {SENTENCES / 100:.1f}$",
}


@pytest.fixture(scope="module")
def pages() -> str:
    """The text of all pages, with `1{,}538` as in words."""
    return "\n".join(page.read_text(encoding="utf-8") for page in sorted(DOCS.glob("*.md")))


@pytest.mark.parametrize(("card_id", "words"), CARDS.items(), ids=CARDS)
def test_a_number_card_gives_the_computed_number(pages: str, card_id: str, words: str) -> None:
    found = re.search(rf'call card\("{card_id}"(.*?)<!--\[\[% endcall', pages, re.DOTALL)
    assert found, "there is no such card"
    answer = " ".join(found[1].split("\n---\n")[1].split())
    assert words.replace("{,}", ",") in answer.replace("{,}", ",")
