"""What makes a card good, as far as a program can see it.

One idea, a question that can be answered without the page, an answer short enough to be recalled word for word: after
Matuschak, "How to write good prompts", and Wozniak, "Twenty rules of formulating knowledge".
"""

import difflib
import re
from collections.abc import Iterable, Mapping

MATH = re.compile(r"\$\$.*?\$\$|\$[^$]*\$", re.DOTALL)
WORD = re.compile(r"[A-Za-z0-9][\w'’–-]*")
LINK = re.compile(r"\]\([^)]*\)|\[\^[^\]]*\]")
YES_NO = re.compile(
    r"^(is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|must)\b", re.IGNORECASE
)
ENUMERATION = re.compile(
    r"\b(list|name|enumerate|give) (all|three|four|five|six|seven|the (three|four|five|six))\b", re.IGNORECASE
)
MOST_ANSWER_WORDS = 40
MOST_QUESTION_WORDS = 40
# Measured on this site's cards: different questions stay below 0.85, the same question in other words does not.
ALIKE = 0.87


def words(markdown: str) -> list[str]:
    """The words of a piece of Markdown; formulas, links' addresses and footnote marks do not count."""
    return WORD.findall(LINK.sub("]", MATH.sub(" ", markdown)))


def check_rules(question: str, answer: str, others: Mapping[str, str]) -> Iterable[str]:
    """What is wrong with a card's text, as ends of sentences; `others` are the questions of the other cards by id."""
    if YES_NO.match(question.strip()):
        yield "asks a question to be answered with yes or no: ask what, which, why or how."
    if ENUMERATION.search(question):
        yield "asks for a list: ask for one idea, or make several cards."
    if len(words(question)) > MOST_QUESTION_WORDS:
        yield f"has a question of {len(words(question))} words: at most {MOST_QUESTION_WORDS} can be taken in at once."
    if len(words(answer)) > MOST_ANSWER_WORDS:
        yield f"has an answer of {len(words(answer))} words: shorten it to {MOST_ANSWER_WORDS}, or make two cards."
    for other in _alike(question, others):
        yield f"asks nearly the same as card '{other}': make them differ, or remove one."


def _alike(question: str, others: Mapping[str, str]) -> Iterable[str]:
    mine = plain_question(question)
    for other, question in others.items():
        theirs = plain_question(question)
        # Texts of such different lengths cannot be alike, and a matcher is dear to make.
        if 2 * min(len(mine), len(theirs)) <= ALIKE * (len(mine) + len(theirs)):
            continue
        matcher = difflib.SequenceMatcher(None, mine, theirs, autojunk=False)
        if matcher.quick_ratio() > ALIKE and matcher.ratio() > ALIKE:
            yield other


def plain_question(question: str) -> str:
    """A question as it is compared with others: its words and formulas in small letters, without marks."""
    return " ".join(re.findall(r"[a-z0-9_^{}\\]+", question.lower()))
