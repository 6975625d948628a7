"""`attention-heat-row`: the attention weights of one query over the words of a sentence, as a heat row above bars.

The weights are the softmax of the scores in a worked example; the dashed line is the plain average.
"""

from pathlib import Path

from macros.figures.axes import Axis
from macros.figures.scores import read_scores, softmax
from macros.templates import render

EXAMPLE = "practice-not-happy"
WORDS = ("I", "am", "not", "happy")
LEFT, RIGHT, GAP = 98, 354, 4
HEAT = (92, 44)
BASELINE, HIGHEST = 276, 156
# The classes level-0 … level-8 of figure.css are the shares 0, 1/8 … 1 of a color.
LEVELS = 8


def draw(data: Path) -> str:
    """The SVG, with the scores from `data`."""
    scores = read_scores(EXAMPLE, len(WORDS), data)
    weights = softmax(scores)
    bars = Axis(0, max(weights), BASELINE, HIGHEST)
    pitch = (RIGHT - LEFT + GAP) / len(weights)
    cells = [
        _cell(LEFT + number * pitch, word, score, weight) | {"top": bars.at(weight)}
        for number, (word, score, weight) in enumerate(zip(WORDS, scores, weights, strict=True))
    ]
    average = 1 / len(weights)
    return render(
        "figures/attention_heat_row.svg",
        cells=cells,
        width=pitch - GAP,
        heat=HEAT,
        bars=bars,
        left=LEFT,
        right=RIGHT,
        average=average,
        average_y=bars.at(average),
    )


def _cell(x: float, word: str, score: float, weight: float) -> dict[str, object]:
    return {
        "x": round(x, 1),
        "word": word,
        "score": score,
        "weight": weight,
        "level": round(weight * LEVELS),
    }
