"""The sentences that the page starts from, with what a person means by each.

The last three are failures on purpose: what the corpus does not hold, the models cannot know.
"""

from dataclasses import dataclass

from macros.practice.gaps import dragged

LONG_GAP = 20


@dataclass(frozen=True)
class Preset:
    """A sentence under a name of its own, and what a person means by it."""

    id: str
    text: str
    positive: bool


PRESETS = (
    Preset("not-happy", "I am not happy.", False),
    Preset("not-bad-at-all", "The movie was not bad at all.", True),
    Preset("not-good-but-cheap", "Not good but cheap.", True),
    Preset("not-cheap-but-good", "Not cheap but good.", True),
    Preset("good-but-not-cheap", "Good but not cheap.", False),
    Preset("long-gap", dragged(LONG_GAP), False),
    Preset("double-negation", "It is not true that the movie was not good.", True),
    Preset("sarcasm", "Yeah right, great service.", False),
    Preset("idiom", "I fell asleep after ten minutes.", False),
)
