"""Python's side of the tokenizer; `tokens.test.mjs` checks the page's side on the same texts."""

import json
from pathlib import Path

import pytest

from macros.practice.tokens import Token, tokenize, words_of

HOSTILE = json.loads(Path(__file__).with_name("hostile.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", HOSTILE, ids=lambda row: repr(row["text"])[:30])
def test_hostile_text(row: dict[str, object]) -> None:
    assert words_of(str(row["text"])) == row["words"]


def test_a_contraction_is_two_tokens() -> None:
    assert tokenize("I can't") == [Token("I", "i"), Token("ca", "can"), Token("n't", "n't")]


def test_the_text_of_the_tokens_is_the_text() -> None:
    text = "Honestly, they shouldn't've said: dont you think it's good?!"
    assert "".join(token.text for token in tokenize(text)) == text.replace(" ", "")


def test_endings_without_end_are_one_word() -> None:
    assert len(tokenize("i" + "'m" * 100_000)) == 1
