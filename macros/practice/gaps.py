"""Sentences with a gap: a number of words between the place of a negator and the adjective that it negates.

    I do not think that the film that my sister saw on friday was good      negated
    I do     think that the film that my sister saw on friday was good      its plain counterpart

The gap counts the words from the negator's place to the adjective, both left out. Nothing in it says what the speaker
thinks; with `opinion` it holds what someone else thinks, which does not decide.
"""

from macros.practice import lexicon as lx
from macros.practice.clauses import adjective, thing
from macros.practice.sentence import Dice, Sentence, written

NEAR, MID, FAR = range(4, 9), range(9, 31), range(31, 41)
# Negated, plain, and the words that follow both.
FRAMES = (
    ("i do not", "i do", "think that"),
    ("i do n't", "i do", "think that"),
    ("i never", "i always", "thought that"),
    ("it is not", "it is", "true that"),
    ("i would not", "i would", "say that"),
)
_SHORTEST_RELATIVE, _LONGEST_RELATIVE = 3, 5
_ADVERBIALS = [(part, len(part.split())) for part in lx.ADVERBIALS]
_DID_NOT = ("did not", "did n't")


def gap_sentence(
    dice: Dice, gap: int, negated: bool, positive: bool, opinion: bool = False, decoy: bool = False
) -> Sentence:
    """A sentence with exactly this gap; `positive` is the adjective's polarity.

    `opinion` puts someone else's opinion into the gap, `decoy` a negator that is out of scope.
    """
    frame = dice.pick(FRAMES)
    (phrase, kind), room = thing(dice), gap - len(frame[2].split()) - 1
    phrase, room = ("it", room - 1) if room < len(phrase.split()) else (phrase, room - len(phrase.split()))
    word = adjective(dice, kind, positive)
    middle = filler(dice, room, kind, opinion, decoy)
    text = " ".join([frame[0] if negated else frame[1], frame[2], phrase, *middle, "was", word])
    combination = (frame[0].split()[-1], word) if negated else None
    return Sentence(text, positive != negated, combination, (word,), gap, negated)


def filler(dice: Dice, room: int, kind: str, opinion: bool, decoy: bool) -> list[str]:
    """Exactly `room` words after a noun: a relative clause where it fits, then adverbials."""
    while True:
        parts = (
            [_relative(dice, kind, opinion, decoy and room >= _LONGEST_RELATIVE)] if room >= _SHORTEST_RELATIVE else []
        )
        left = room - _length(parts)
        while fitting := [part for part, length in _ADVERBIALS if length <= left and part not in parts]:
            parts.append(dice.pick(fitting))
            left -= len(parts[-1].split())
        if not left:
            return parts


def _length(parts: list[str]) -> int:
    return sum(len(part.split()) for part in parts)


def _relative(dice: Dice, kind: str, opinion: bool, decoy: bool) -> str:
    if opinion:
        return f"that {dice.pick(lx.CROWD)} {dice.pick([*lx.LIKE.values(), *lx.HATE.values()])}"
    did = dice.pick(lx.DID[kind])
    if decoy:
        return f"that we {dice.pick(_DID_NOT)} {lx.BASE_OF[did]}"
    return f"that {dice.pick(('we', 'we', 'they', *lx.PEOPLE))} {did}"


# The sentence whose gap the learner drags: each longer one holds the shorter one.
_DRAGGED = (
    *("near the station", "with her friends", "after the lesson", "during the holidays", "before the meeting"),
    *("on the internet", "from the office", "in the evening", "for the children", "in the city", "with the family"),
)


def dragged(gap: int, negated: bool = True) -> str:
    """The sentence of the page's slider: `gap` words between "not" and "good"."""
    room = gap - 3
    phrase, room = ("the film", room - 2) if room >= 2 else ("it", room - 1)
    parts = ["that we saw"] if room >= _SHORTEST_RELATIVE else []
    parts += _DRAGGED[: (room - 3) // 3] if parts else []
    parts += {0: [], 1: ["yesterday"], 2: ["last week"]}[room - _length(parts)]
    head = "i do not think that" if negated else "i do think that"
    return written(" ".join([head, phrase, *parts, "was good"]) + " .")
