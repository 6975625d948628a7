"""A larger notebook out of this one: every section many times over, all else once.

Copy 2 of `why.md` is `why-2.md`. Its cards are `card("why-order-2")`, and its links to sections and cards lead to those
of the same copy. Questions get other words of the same lengths, because no two cards may ask the same.
"""

import random
import re
import string
from collections.abc import Mapping

from tests.site.built import SECTIONS

SECTION_LINK = re.compile(rf"\]\((?P<stem>{'|'.join(SECTIONS)})\.md")
# As an author types it, and as the macros have made it.
CARD_ID = re.compile(r'(?P<before>\bcard\("|#card-|id="card-)(?P<id>[a-z0-9-]+)')
QUESTION = re.compile(r"(?P<call>call card\([^\n]*\n)(?P<question>.+?)(?=\n\n---)", re.DOTALL)
# Formulas stay as they are; so do short words, which say what kind of question it is.
FORMULA_OR_WORD = re.compile(r"\$[^$]*\$|\b[a-z]{4,}\b")


def enlarged(texts: Mapping[str, str], times: int) -> dict[str, str]:
    """The pages' Markdown by path, with every section `times` times."""
    copies = {
        f"{stem}-{number}.md": copy_of(texts[f"{stem}.md"], number)
        for number in range(2, times + 1)
        for stem in SECTIONS
    }
    return {**texts, **copies}


def section_files(times: int) -> list[str]:
    """The sections of the larger notebook in their order."""
    return [f"{stem}{f'-{number}' if number > 1 else ''}.md" for number in range(1, times + 1) for stem in SECTIONS]


def copy_of(text: str, number: int) -> str:
    """Copy `number` of a section's Markdown."""
    text = QUESTION.sub(lambda found: found["call"] + _reworded(found["question"], number), text)
    text = CARD_ID.sub(lambda found: f"{found[0]}-{number}", text)
    return SECTION_LINK.sub(lambda found: f"]({found['stem']}-{number}.md", text)


def _reworded(question: str, number: int) -> str:
    def other(found: re.Match[str]) -> str:
        return found[0] if found[0].startswith("$") else _word(f"{found[0]} {number}", len(found[0]))

    # A question that is all formula needs some words of its own.
    own = " ".join(_word(f"{question} {number} {place}", 9) for place in range(4))
    return f"{FORMULA_OR_WORD.sub(other, question)} ({own})"


def _word(seed: str, length: int) -> str:
    return "".join(random.Random(seed).choices(string.ascii_lowercase, k=length))
