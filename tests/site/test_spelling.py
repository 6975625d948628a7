"""The words of the site are spelled as a dictionary has them, in American English.

What no dictionary has is either named by the data (terms, other spellings, authors, titles) or stands in `words.txt`.
"""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from bs4 import Tag
from spellchecker import SpellChecker

from tests.site.built import ROOT, SECTIONS, Page, Site

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NO_PROSE = "math, .katex, svg, .footnote, .provenance, .deck-meta"
LISTS = ("glossary.yml", "sources.yml")
# British endings and the American ones; it is British only where the American form is a word.
ENDINGS = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{3})our(s|ed|ing|able|al)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{2})ll(ed|ing)$"), r"l\1"),
    (re.compile(r"tre(s)?$"), r"ter\1"),
)
# The same rules fit this word, which is American as it stands.
AMERICAN = {"surprise"}
# No rule of endings says these.
BRITISH = {"artefact", "artefacts", "catalogue", "grey", "learnt", "programme", "whilst"}


@cache
def _dictionary() -> SpellChecker:
    return SpellChecker(language="en")


@cache
def _listed() -> frozenset[str]:
    """What `words.txt` and the data name, in lower case."""
    data = [(ROOT / "docs" / "_data" / name).read_text(encoding="utf-8") for name in LISTS]
    own = Path(__file__).with_name("words.txt").read_text(encoding="utf-8")
    return frozenset(word.lower() for text in [*data, own] for word in WORD.findall(text))


def _other_spellings() -> set[str]:
    """The words that the glossary gives as other spellings of a term: British ones among them."""
    terms = yaml.safe_load((ROOT / "docs" / "_data" / "glossary.yml").read_text(encoding="utf-8"))
    return {word.lower() for term in terms for other in term.get("also", []) for word in WORD.findall(other)}


def _words(page: Page) -> set[str]:
    return {_plain(word) for word in WORD.findall(_prose(page.article))}


def _prose(article: Tag) -> str:
    left_out = {id(string) for tag in article.select(NO_PROSE) for string in tag.find_all(string=True)}
    return " ".join(str(string) for string in article.find_all(string=True) if id(string) not in left_out)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def _is_known(word: str) -> bool:
    return len(word) == 1 or word in _listed() or word in _dictionary()


def _is_british(word: str) -> bool:
    changed = [pattern.sub(american, word) for pattern, american in ENDINGS]
    return word in BRITISH or any(other != word and other in _dictionary() for other in changed)


@pytest.mark.parametrize("stem", [*SECTIONS, "cards", "cheat-sheet", "glossary", "practice", "study", ""])
def test_every_word_is_in_the_dictionary_or_on_the_list(site: Site, stem: str) -> None:
    words = _words(site.by_url[f"{stem}/" if stem else ""])
    assert [word for word in sorted(words) if not _is_known(word)] == []


@pytest.mark.parametrize("stem", [*SECTIONS, "practice", "study", ""])
def test_the_spelling_is_american(site: Site, stem: str) -> None:
    words = _words(site.by_url[f"{stem}/" if stem else ""]) - AMERICAN - _other_spellings()
    assert [word for word in sorted(words) if _is_british(word)] == []


@pytest.mark.parametrize("word", ["behaviour", "modelling", "normalised", "analyse", "centre", "colours", "grey"])
def test_what_is_british_is_seen(word: str) -> None:
    assert _is_british(word)


@pytest.mark.parametrize("word", ["otherwise", "exercise", "four", "called", "source", "raised", "gradient"])
def test_what_only_looks_british_is_left_alone(word: str) -> None:
    assert not _is_british(word)


def test_a_misspelled_word_is_seen() -> None:
    assert not _is_known("attenton")
