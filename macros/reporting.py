"""How a macro tells what is wrong: as a sentence about its page, with nothing in its place, never as a traceback."""

from collections.abc import Callable
from functools import wraps

from macros import build
from macros.argument_check import check_arguments
from macros.problems import ContentError


def reporting(macro: Callable[..., str]) -> Callable[..., str]:
    """A macro whose wrong arguments become sentences instead of a traceback."""

    @wraps(macro)
    def wrapped(*args: object, **kwargs: object) -> str:
        wrong = check_arguments(macro, args, kwargs)
        for sentence in wrong:
            build.current().report(sentence)
        return "" if wrong else macro(*args, **kwargs)

    return wrapped


def or_report(make: Callable[[], str]) -> str:
    """What `make` gives; a `ContentError` is reported, and leaves nothing on the page."""
    try:
        return make()
    except ContentError as error:
        build.current().report(str(error))
        return ""
