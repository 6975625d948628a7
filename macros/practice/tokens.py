"""Splits a text into tokens, exactly as `overrides/assets/javascripts/practice/tokens.js` does in the page.

    "I don't like it!" → I · do · n't · like · it · !

A token is a word, a number, a mark (`.` `,` `!` `?`) or a run of signs of other scripts. A contraction is two tokens.
Each has its text as typed and its word, the normal form that is looked up in the vocabulary.
"""

import re
from dataclasses import dataclass
from functools import cache
from string import ascii_uppercase

UNKNOWN, START = "[UNK]", "[CLS]"
UNKNOWN_ID, START_ID = 0, 1
MARKS = ".,!?"
# No English word is longer: a longer one is left whole, however many endings are pasted after one another.
LONGEST = 30
# Latin letters with their accents, numbers, marks, then all else that is neither space, sign nor punctuation. Spelled
# out in ranges, since the classes of Python and of JavaScript differ.
_LATIN = "[A-Za-z\u00c0-\u024f\u0300-\u036f]+"
_OTHER = "[\u0250-\u02ff\u0370-\u1fff\u2070-\u2fff\u3040-\ufefe\uff00-\U0010ffff]+"
_TOKEN = re.compile(f"{_LATIN}(?:['\u2018\u2019]{_LATIN})*|[0-9]+|[.,!?;:\u2013\u2014]+|{_OTHER}")
_SUFFIX = re.compile(r"^(.+)(n't|'(?:m|s|re|ve|d|ll))$")
_NO_APOSTROPHE = re.compile(r"^(do|does|did|is|are|was|were|has|have|had|could|would|should|ca|wo)(nt)$")
_IN_ONE_WORD = re.compile(r"^(can)(not)$|^(i)(m)$")
# Only A to Z: the vocabulary has no other letters, and about those Python and JavaScript cannot differ.
_SMALL = {**{ord(sign): sign.lower() for sign in ascii_uppercase}, 0x2018: "'", 0x2019: "'"}
_NORMAL = {"nt": "n't", "m": "'m"}
_STEMS = {"ca": "can", "wo": "will"}
_NORMAL_MARK = {";": ",", ":": ",", "\u2013": ",", "\u2014": ","}


@dataclass(frozen=True)
class Token:
    """A piece of the text as typed, and the normal form of it."""

    text: str
    word: str


def tokenize(text: str) -> list[Token]:
    """The tokens of a text, in order."""
    return [token for match in _TOKEN.finditer(text) for token in _split(match.group())]


def words_of(text: str) -> list[str]:
    """The normal forms of the text's tokens."""
    return [token.word for token in tokenize(text)]


def is_mark(word: str) -> bool:
    """Whether a normal form is a punctuation mark."""
    return word in MARKS


@cache
def _split(text: str) -> tuple[Token, ...]:
    word = text.translate(_SMALL)
    if word[0] in _NORMAL_MARK or is_mark(word[0]):
        return (Token(text, _NORMAL_MARK.get(word[0], word[0])),)
    if len(word) > LONGEST:
        return (Token(text, word),)
    found = _SUFFIX.match(word) or _NO_APOSTROPHE.match(word) or _IN_ONE_WORD.match(word)
    if not found:
        return (Token(text, word),)
    stem, suffix = (part for part in found.groups() if part)
    *before, last = _split(text[: len(stem)])
    last = Token(last.text, _STEMS.get(stem, last.word))
    return (*before, last, Token(text[len(stem) :], _NORMAL.get(suffix, suffix)))
