"""`softmax-temperature`: the weights of the same scores halved, as they are, and doubled.

The softmax of scores times a factor; 1/factor is its temperature. The scores are those of a worked example.
"""

from pathlib import Path

from macros.figures.axes import Axis
from macros.figures.scores import read_scores, softmax
from macros.templates import render

EXAMPLE = "softmax-three-scores"
WORDS = ("was", "not", "good")
GROUPS = ((0.5, "halved: flatter"), (1.0, "as they are"), (2.0, "doubled: sharper"))
WEIGHT = Axis(0, 1, 96, 308)
ROW, HEAD, GAP, TOP = 24, 28, 16, 36


def draw(data: Path) -> str:
    """The SVG, with the scores from `data`."""
    scores = read_scores(EXAMPLE, len(WORDS), data)
    height = HEAD + ROW * len(WORDS) + GAP
    return render(
        "figures/softmax_temperature.svg",
        groups=[
            _group(TOP + number * height, name, [score * factor for score in scores])
            for number, (factor, name) in enumerate(GROUPS)
        ],
        axis=WEIGHT,
        bottom=TOP + len(GROUPS) * height - GAP,
        third=WEIGHT.at(1 / len(WORDS)),
    )


def _group(top: int, name: str, scores: list[float]) -> dict[str, object]:
    bars = [
        {"word": word, "score": score, "weight": weight, "x": WEIGHT.at(weight), "y": top + HEAD + number * ROW}
        for number, (word, score, weight) in enumerate(zip(WORDS, scores, softmax(scores), strict=True))
    ]
    return {"name": name, "y": top, "bars": bars}
