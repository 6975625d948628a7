"""The macros of the practice page as an author calls them."""

from collections.abc import Callable

from macros import build
from macros.practice_page import render_part, render_view
from macros.practice_report import measured as measured_in
from macros.reporting import or_report, reporting


@reporting
def practice(part: str) -> str:
    """`practice("form")`: one part of the practice page."""
    now = build.current()
    return or_report(lambda: render_part(part, now.page, now.data, now.problems))


@reporting
def practice_view(model: str, *, caller: Callable[[], str]) -> str:
    """The view that explains one model, with the text up to `endcall` on what to notice.

    An author writes `call practice_view("lstm")`.
    """
    text = caller()
    return or_report(lambda: render_view(model, text, build.current().data))


@reporting
def measured(path: str) -> str:
    """`measured("regimes.short.accuracy.rnn.learner.mean")`: one number that `make practice` measured."""
    return or_report(lambda: measured_in(path, build.current().data))
