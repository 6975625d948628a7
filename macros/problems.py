"""Problems in the content: one sentence each, collected over the build and reported together.

A sentence names the place, the id or title, what is wrong and the cure:

    attention.md: card 'attention-weights' has no answer: put a line with --- between the question and the answer.
"""

import difflib
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field

LOGGER = logging.getLogger("mkdocs.notebook")


class ContentError(Exception):
    """One problem in the content; its text is the sentence that the author reads."""


@dataclass
class Problems:
    """The sentences of one build, in the order found, each once."""

    sentences: list[str] = field(default_factory=list)

    def report(self, sentence: str) -> None:
        """Add a sentence, unless it was reported already."""
        line = " ".join(sentence.split())  # a formula or a name may hold a line break
        if line not in self.sentences:
            self.sentences.append(line)

    def of(self, place: str) -> list[str]:
        """The sentences that begin with a place, such as `attention.md`."""
        return [sentence for sentence in self.sentences if sentence.startswith(f"{place}:")]

    def __str__(self) -> str:
        """All sentences as a numbered list under a line that counts them."""
        count = len(self.sentences)
        head = f"{count} problem{'s' if count != 1 else ''} in the content:"
        return "\n".join([head, *(f"  {number}. {text}" for number, text in enumerate(self.sentences, 1))])


def nearest(word: str, known: Iterable[str]) -> str:
    """`" (did you mean 'x'?)"` for the known word most like `word`, or the empty string."""
    found = difflib.get_close_matches(word, list(known), n=1)
    return f" (did you mean '{found[0]}'?)" if found else ""
