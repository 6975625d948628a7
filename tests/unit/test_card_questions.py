"""A new question is compared with few others, and with every one that is nearly the same."""

import random

from macros.card_questions import Questions
from macros.card_rules import check_rules

WORDS = [f"word{number}" for number in range(400)]


def asked(count: int) -> Questions:
    """That many questions, each of common words and of words that few others have."""
    questions, dice = Questions(), random.Random(0)
    for number in range(count):
        own = dice.choices(WORDS, k=4)
        questions.add(f"card-{number}", f"What does the {' '.join(own)} of an RNN do?")
    return questions


def test_the_same_question_in_nearly_the_same_words_is_found() -> None:
    questions = asked(200)
    questions.add("gate", "What does the forget gate of an LSTM decide at each step?")
    question = "What does the forget gate of an LSTM decide at every step?"
    [found] = check_rules(question, "Little.", questions.near(question))
    assert "asks nearly the same as card 'gate'" in found


def test_a_question_without_a_known_word_is_compared_with_none() -> None:
    assert asked(200).near("Kiel?") == {}


def test_the_share_of_questions_that_are_compared_shrinks_with_their_number() -> None:
    question = "What does the word7 word11 word13 word17 of an RNN do?"
    # Each of the four words stands in about one question of a hundred: the common ones are not looked up.
    assert len(asked(2000).near(question)) < 2000 / 10


def test_of_two_cards_with_one_id_the_first_counts() -> None:
    questions = Questions()
    questions.add("gate", "What is a gate?")
    questions.add("gate", "Which door?")
    assert questions.near("A gate") == {"gate": "What is a gate?"}
