"""The vocabulary: one for both regimes, from what the corpora are made of."""

from collections.abc import Iterable

from macros.practice import lexicon as lx
from macros.practice.sentence import Sentence
from macros.practice.tokens import START, UNKNOWN, words_of

NEGATORS = ("not", "n't", "never", "hardly", "barely", "no", "nobody", "nothing", "none")


def make_vocabulary(sentences: Iterable[Sentence]) -> dict[str, int]:
    """Each word with its id, the two special tokens first, then in the order of the alphabet."""
    words = sorted({word for sentence in sentences for word in words_of(sentence.text)})
    return {word: number for number, word in enumerate((UNKNOWN, START, *words))}


def opinions() -> set[str]:
    """The words with a polarity of their own."""
    verbs = {**lx.LIKE, **lx.HATE}
    acts = {**lx.WORKS, **lx.FAILS}
    forms = {form for forms in acts.values() for form in forms}
    return {*lx.POSITIVE, *lx.NEGATIVE, *lx.GLAD, *lx.SORRY, *verbs, *verbs.values(), *acts, *forms}
