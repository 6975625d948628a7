"""What a macro's delimiters may hold: text, or a macro that gives text.

An unknown name is reported with the nearest known one and is then as good as empty, so that the build goes on to find
every other problem. A known name that is not called, such as `<!--[[ path ]]-->`, is reported too.
"""

from collections.abc import Callable, Collection
from typing import Any

from jinja2 import Undefined

from macros.problems import nearest

Report = Callable[[str], None]


def reporting_undefined(report: Report, known: Collection[str]) -> type[Undefined]:
    """A class for `Environment.undefined` that reports the use of a name that nothing defines.

    `known` are the macros' names, from which a misspelt one is guessed.
    """

    class ReportingUndefined(Undefined):
        def _report(self, *_: Any, **__: Any) -> str:
            name = str(self._undefined_name)
            guess = nearest(name, known)
            report(f"unknown macro or variable '{name}'{guess}: use a macro that README.md lists, or quote the text.")
            return ""

        def _pass_on(self, *_: Any, **__: Any) -> Any:
            # An expression with an unknown name is unknown itself; whatever uses it reports it.
            return self

        def _as_false(self) -> bool:
            self._report()
            return False

        def __iter__(self) -> Any:
            self._report()
            return iter(())

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            return self

        __str__ = __call__ = _report  # type: ignore[assignment]
        __bool__ = _as_false
        __getitem__ = _pass_on
        __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __truediv__ = _pass_on

    return ReportingUndefined


def checked_output(report: Report) -> Callable[[Any], Any]:
    """A function for `Environment.finalize` that lets only text into a page."""

    def finalize(value: Any) -> Any:
        if isinstance(value, str | int | float | Undefined):
            return value
        name = getattr(value, "__name__", None)
        if callable(value) and name:
            report(f"the macro '{name}' is named but not called: write <!--[[ {name}() ]]-->.")
        else:
            report(f"a macro's delimiters hold a {type(value).__name__} instead of text: quote the text.")
        return ""

    return finalize
