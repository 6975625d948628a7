"""Numbers that the prose works out are worked out again here, and looked up in the words of the page.

A formula's words are the text of its MathML, in which 0.9²⁰ reads "0.920".
"""

import re
from math import exp, sqrt

import pytest

from macros.sst2 import interval
from tests.site.built import Site

SENTENCES = 1821  # SST-2 test (Socher et al. 2013)
FAR_NEGATION = "Not one of the many scenes the critics praised so loudly last spring is good."


def _sigmoid(x: float) -> float:
    return 1 / (1 + exp(-x))


def _standard_error(percent: float) -> float:
    """In percentage points, of an accuracy in percent on SST-2 test."""
    share = percent / 100
    return 100 * sqrt(share * (1 - share) / SENTENCES)


def _interval(percent: float) -> str:
    return f"{1.96 * _standard_error(percent):.1f}"


def _wrong(percent: float) -> int:
    return round(SENTENCES * (1 - percent / 100))


def _weights(blocks: int, biases: int) -> str:
    """A layer of `blocks` gates and candidates with 300 inputs, 128 units and so many biases each."""
    return f"{blocks * (128 * 300 + 128 * 128 + biases * 128):,}"


def _reset_before_and_after() -> tuple[str, str]:
    """The GRU's term with matrix of ones, state (1, 1), reset gate (1, 0)."""
    state, reset = (1, 1), (1, 0)
    before = sum(r * h for r, h in zip(reset, state, strict=True))
    after = [r * sum(state) for r in reset]
    return f"({before},{before})", f"({after[0]},{after[1]})"


GATED = {
    "what a forget gate of 0.9 leaves": f"0.920≈{0.9**20:.2f}",
    "the same in percent": f"About {100 * 0.9**20:.0f} percent",
    "a gate at zero": f"σ(0)={_sigmoid(0)}",
    "a gate at one": f"σ(1)≈{_sigmoid(1):.2f}",
    "parameters of a simple RNN": f"simple RNN {_weights(1, 1)} {_weights(1, 2)}",
    "parameters of a GRU": f"GRU {_weights(3, 1)} {_weights(3, 2)}",
    "parameters of an LSTM": f"LSTM {_weights(4, 1)} {_weights(4, 2)}",
    "the two places of the reset gate": 'this term is {} with "before" and {} with "after"'.format(
        *_reset_before_and_after()
    ),
}
ATTENTION = {"the spread of a dot product": f"For dk=64 its standard deviation is {sqrt(64):.0f};"}
TRANSFORMERS = {
    "the share of the feed-forward network": f"About two thirds: {2 * 4}d2 of {4 + 2 * 4}d2",
    "the width of a head": f"512/8={512 // 8}",
    "what pre-training adds": f"from {84.0} to {84.0 + 7.3:.1f}",
}
PATH = {
    "the width of a head of BERT": f"width 768 (with 12 heads of {768 // 12})",
    "how many tokens become [MASK]": f"So {0.15 * 0.80:.0%} of all tokens become [MASK]",
    "the distance of a negation": f"{FAR_NEGATION} negative negation far from its word",
}
MILESTONES = {
    "the standard error at 94.9%": f"{_standard_error(94.9):.2f} points at 94.9%",
    "the intervals": f"{_interval(94.9)} points at 94.9%, {_interval(80.0)} points at 80%",
    "plus or minus": f"plus or minus {_interval(94.9)} points",
    "the interval in the figure's caption": f"the 95% interval at 94.9% is ±{_interval(94.9)} points",
    "the worth of one sentence": f"One sentence is worth {100 / SENTENCES:.3f} points",
    "the errors": f"from {_wrong(80.1)} wrong sentences to {_wrong(94.9)}",
    "the share of errors gone": f"about {1 - _wrong(94.9) / _wrong(80.1):.0%} of the errors are gone",
}
CASES = [
    (stem, claim, words)
    for stem, claims in {
        "gated-rnns": GATED,
        "attention": ATTENTION,
        "transformers": TRANSFORMERS,
        "learning-path": PATH,
        "milestones": MILESTONES,
    }.items()
    for claim, words in claims.items()
]


@pytest.mark.parametrize(("stem", "claim", "words"), CASES, ids=[f"{stem}: {claim}" for stem, claim, _ in CASES])
def test_the_page_says_what_the_arithmetic_says(site: Site, stem: str, claim: str, words: str) -> None:
    # No digit before or behind, so that 0.73 is not found in 0.7311.
    assert re.search(rf"(?<!\d){re.escape(words)}(?!\d)", site.page(stem).text), claim


# Numbers that pages write as words: what the word stands for is compared with the arithmetic.


def test_half_a_point_on_sst2_is_about_nine_sentences(site: Site) -> None:
    assert "Half a point is about nine sentences of 1,821" in site.page("milestones").text
    assert round(0.005 * SENTENCES) == 9


def test_the_feed_forward_network_holds_two_thirds_of_a_layer(site: Site) -> None:
    attention, feed_forward = 4, 2 * 4  # in units of d²: four square matrices, and two of d times 4d
    assert feed_forward / (attention + feed_forward) == pytest.approx(2 / 3)
    assert "8d2: two thirds of the layer" in site.page("transformers").text


def test_a_gru_has_three_quarters_of_the_weights_of_an_lstm(site: Site) -> None:
    gru, lstm = (int(_weights(blocks, 1).replace(",", "")) for blocks in (3, 4))
    assert gru / lstm == pytest.approx(3 / 4)
    assert "Three quarters: three blocks" in site.page("gated-rnns").text


def test_the_far_negation_has_to_survive_fourteen_steps(site: Site) -> None:
    words = FAR_NEGATION.rstrip(".").split()
    assert words.index("good") - words.index("Not") == 14
    assert "must survive fourteen steps" in site.page("learning-path").text


def test_pretraining_adds_about_seven_points_and_the_architecture_less_than_one(site: Site) -> None:
    # GPT paper, single models on SST-2: Transformer alone, pre-trained LSTM, pre-trained Transformer
    alone, lstm, pretrained = 84.0, 90.5, 91.3
    assert round(pretrained - alone) == 7
    assert 0 < pretrained - lstm < 1
    assert "About seven points against less than one" in site.page("transformers").text


def test_the_whiskers_of_the_figure_are_the_intervals_of_the_text() -> None:
    assert [interval(percent, SENTENCES) for percent in (80.0, 94.9)] == [
        pytest.approx(1.96 * _standard_error(percent)) for percent in (80.0, 94.9)
    ]
