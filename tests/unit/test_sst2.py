"""The whiskers of the SST-2 figure, against the binomial distribution itself."""

import math

import pytest

from macros.sst2 import interval

SENTENCES = 1821  # of the test set


def share_within(accuracy: float, points: float) -> float:
    """How probable an observed accuracy within `points` of the true one is, summed over the binomial distribution."""
    p, reach = accuracy / 100, points / 100
    return math.fsum(
        math.exp(
            math.lgamma(SENTENCES + 1)
            - math.lgamma(right + 1)
            - math.lgamma(SENTENCES - right + 1)
            + right * math.log(p)
            + (SENTENCES - right) * math.log(1 - p)
        )
        for right in range(SENTENCES + 1)
        if abs(right / SENTENCES - p) <= reach
    )


@pytest.mark.parametrize(("accuracy", "points"), [(94.9, 1.0), (80.0, 1.8), (84.0, 1.7), (97.5, 0.7), (50.0, 2.3)])
def test_the_interval_is_the_known_one(accuracy: float, points: float) -> None:
    assert round(interval(accuracy, SENTENCES), 1) == points


@pytest.mark.parametrize("accuracy", [80.0, 84.9, 91.3, 94.9])
def test_95_of_100_observations_fall_into_it(accuracy: float) -> None:
    assert share_within(accuracy, interval(accuracy, SENTENCES)) == pytest.approx(0.95, abs=0.01)


def test_four_times_the_sentences_halve_it() -> None:
    assert interval(90, 4 * SENTENCES) == pytest.approx(interval(90, SENTENCES) / 2)
