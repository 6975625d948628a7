"""Looks at a macro's arguments before it runs, so that a slip gets a sentence instead of a traceback.

What a macro takes is read from its signature: `str` is text, `Sequence[str]` a list of texts, and `caller` says that it
is a call block with text of its own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from inspect import Parameter, signature
from typing import Any

from macros.problems import nearest

Parameters = Mapping[str, Parameter]


def check_arguments(macro: Callable[..., str], args: Sequence[Any], kwargs: Mapping[str, Any]) -> list[str]:
    """What is wrong with a macro's arguments, in sentences without the page's name."""
    parameters = signature(macro).parameters
    name = getattr(macro, "__name__", "macro")
    who = _who(name, parameters, args, kwargs)
    ends = [*_text(parameters, kwargs), *_counted(parameters, args), *_named(parameters, args, kwargs)]
    return [f"{who} {end}: write {_usage(name, parameters)}." for end in ends]


def _who(name: str, parameters: Parameters, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    if _positional(parameters) and args and isinstance(args[0], str):
        return f"{name} '{args[0]}'"
    text = str(kwargs["caller"]()).strip() if "caller" in kwargs and "caller" in parameters else ""
    return f'{name} "{text.splitlines()[0][:60]}"' if text else f"the macro '{name}'"


def _text(parameters: Parameters, kwargs: Mapping[str, Any]) -> Iterator[str]:
    if "caller" in kwargs and "caller" not in parameters:
        yield "takes no text"
    if "caller" in parameters and "caller" not in kwargs:
        yield "has no text"


def _counted(parameters: Parameters, args: Sequence[Any]) -> Iterator[str]:
    takes = _positional(parameters)
    if len(args) > len(takes):
        yield "has more than one argument without a name" if takes else "takes no argument"
    for name in takes[len(args) :]:
        if parameters[name].default is Parameter.empty:
            yield f"has no {name.replace('_', ' ')}"


def _named(parameters: Parameters, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Iterator[str]:
    for name, value in [*zip(_positional(parameters), args, strict=False), *kwargs.items()]:
        if name == "caller":
            continue
        if name not in parameters:
            yield f"has an unknown argument '{name}'{nearest(name, _keywords(parameters))}"
        elif not _fits(value, parameters[name]):
            wanted = "a list of texts" if _takes_list(parameters[name]) else "a text"
            yield f"gives its {name.replace('_', ' ')} not as {wanted} in quotes"


def _fits(value: Any, parameter: Parameter) -> bool:
    if _takes_list(parameter):
        return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
    return isinstance(value, str)


def _takes_list(parameter: Parameter) -> bool:
    return bool(parameter.annotation == Sequence[str])


def _positional(parameters: Parameters) -> list[str]:
    return [name for name, parameter in parameters.items() if parameter.kind is Parameter.POSITIONAL_OR_KEYWORD]


def _keywords(parameters: Parameters) -> list[str]:
    names = [name for name, parameter in parameters.items() if parameter.kind is Parameter.KEYWORD_ONLY]
    return [name for name in names if name != "caller"]


def _usage(name: str, parameters: Parameters) -> str:
    """How the macro is typed: `<!--[[% call card("…", kind="…", sources=["…"]) %]]--> … <!--[[% endcall %]]-->`."""
    texts = ['"…"'] * len(_positional(parameters))
    texts += [f'{key}=["…"]' if _takes_list(parameters[key]) else f'{key}="…"' for key in _keywords(parameters)]
    call = f"{name}({', '.join(texts)})"
    return f"<!--[[% call {call} %]]--> … <!--[[% endcall %]]-->" if "caller" in parameters else f"<!--[[ {call} ]]-->"
