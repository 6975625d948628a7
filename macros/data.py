"""Reading `docs/_data/*.yml`: rows become frozen dataclasses, mistakes become sentences.

A row type is a dataclass whose field types say what YAML may hold: `str`, `int`, `float`, `Block` (several lines),
`tuple[str, ...]` (a list of strings), `list[object]`, `dict[str, object]`; a field with a default is optional.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import Any, Protocol, TypeVar

from macros.problems import ContentError, Problems, nearest
from macros.yaml_file import read_yaml


class Block(str):
    """Markdown of several lines, kept as it is written; other text fields are one line."""


KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NOT_KEBAB = "has an id that is not kebab-case: use lower-case letters, digits and single hyphens."

# What YAML may hold for each type of field, and what to say when it holds something else.
KINDS: dict[Any, tuple[type | tuple[type, ...], str]] = {
    str: (str, "text: put it in quotes"),
    int: (int, "a whole number: write it without quotes"),
    float: ((int, float), "a number: write it without quotes"),
    tuple[str, ...]: (list, "a list of words: write [one, two]"),
    Block: (str, "text: write it after `|`"),
    list[object]: (list, "a list: begin each of its rows with a dash"),
    dict[str, object]: (dict, "a mapping: write it as indented `field: value` lines"),
}


class HasId(Protocol):
    """A row that is known by its id."""

    @property
    def id(self) -> str:
        """Kebab-case, unique in its file."""


Row = TypeVar("Row")
IdRow = TypeVar("IdRow", bound=HasId)


def read_list(path: Path) -> list[Any]:
    """The rows of a YAML file that is a list.

    Raises `ContentError` if it is missing, malformed, empty or no list.
    """
    rows = read_yaml(path)
    if not isinstance(rows, list):
        raise ContentError(f"{path.name}: the file holds {spoken(rows)} instead of {KINDS[list[object]][1]}.")
    return rows


def read_mapping(path: Path) -> dict[Any, Any]:
    """The entries of a YAML file that is a mapping.

    Raises `ContentError` if it is missing, malformed, empty or no mapping.
    """
    entries = read_yaml(path)
    if not isinstance(entries, dict):
        raise ContentError(f"{path.name}: the file holds {spoken(entries)} instead of `key: value` entries.")
    return entries


def to_rows(
    row_type: type[IdRow],
    rows: list[Any],
    place: str,
    check: Callable[[IdRow], Iterable[str]],
    problems: Problems,
    *,
    what: str,
) -> list[IdRow]:
    """The rows that are right; what is wrong with the others goes to `problems`.

    `what` is the word for a row ("milestone"), `check` gives the ends of sentences about a row's values.
    """
    counts = Counter(str(row["id"]) for row in rows if isinstance(row, Mapping) and "id" in row)
    right = []
    for number, values in enumerate(rows, 1):
        name = _name(values, what, number)
        row, wrong = to_row(row_type, values, place, name=name)
        ends = [*_check_id(row.id, counts, what), *check(row)] if row else []
        for sentence in [*wrong, *(f"{place}: {name} {end}" for end in ends)]:
            problems.report(sentence)
        if row and not ends:
            right.append(row)
    return right


def _name(values: Any, what: str, number: int) -> str:
    known = isinstance(values, Mapping) and isinstance(values.get("id"), str) and values["id"].strip()
    return f"{what} '{values['id']}'" if known else f"{what} number {number}"


def _check_id(row_id: str, counts: Mapping[str, int], what: str) -> Iterable[str]:
    if not KEBAB.fullmatch(row_id):
        yield NOT_KEBAB
    elif counts[row_id] > 1:
        yield f"repeats an id: give each {what} an id of its own."


def to_row(row_type: type[Row], values: Any, place: str, *, name: str, **given: Any) -> tuple[Row | None, list[str]]:
    """A row of `row_type` from a YAML mapping, and the sentences about what is wrong with it.

    `place` is the file's name, `name` what the row is called in sentences ("milestone 'lstm'"), `given` the fields that
    are not the author's to write. The row is None if there is any sentence.
    """
    if not isinstance(values, Mapping):
        return None, [f"{place}: {name} is {spoken(values)} instead of a mapping: write it as `field: value` lines."]
    known = {item.name: item for item in fields(row_type) if item.name not in given}  # type: ignore[arg-type]
    wrong = [*_unknown(values, known), *_missing(values, known), *_mistyped(values, known)]
    if wrong:
        return None, [f"{place}: {name} {text}" for text in wrong]
    return row_type(**given, **{key: _value(known[key], value) for key, value in values.items()}), []


def _unknown(values: Mapping[Any, Any], known: Mapping[str, Field[Any]]) -> list[str]:
    return [
        f"has an unknown field '{key}'{nearest(str(key), known)}: use only {', '.join(known)}."
        for key in values
        if key not in known
    ]


def _missing(values: Mapping[Any, Any], known: Mapping[str, Field[Any]]) -> list[str]:
    needed = {key for key, item in known.items() if item.default is MISSING}
    missing = [f"'{key}'" for key in known if key in needed and key not in values]
    return [
        *([f"has no field {', '.join(missing)}: add it as a line of its own."] if missing else []),
        *(
            f"has an empty field '{key}': fill it{'' if key in needed else ', or remove it'}."
            for key in known
            if _is_blank(values.get(key, "…"))
        ),
    ]


def _is_blank(value: Any) -> bool:
    return value is None or value in ([], {}) or (isinstance(value, str) and not value.strip())


def _mistyped(values: Mapping[Any, Any], known: Mapping[str, Field[Any]]) -> list[str]:
    return [
        f"has a field '{key}' that is {_spoken_of(known[key].type, value)} instead of {KINDS[known[key].type][1]}."
        for key, value in values.items()
        if key in known and not _is_blank(value) and not _fits(value, known[key].type)
    ]


def _fits(value: Any, kind: Any) -> bool:
    if kind == tuple[str, ...] and isinstance(value, list):
        return all(isinstance(item, str) for item in value)
    return isinstance(value, KINDS[kind][0]) and not isinstance(value, bool)


def spoken(value: Any) -> str:
    """What a YAML value is, in words: `a number`, `a list`, `yes/no`."""
    words = {str: "text", int: "a number", float: "a number", dict: "a mapping", bool: "yes/no", type(None): "nothing"}
    return words.get(type(value), f"a {type(value).__name__}")


def _spoken_of(kind: Any, value: Any) -> str:
    return "a list of other things" if isinstance(value, list) and kind == tuple[str, ...] else spoken(value)


def _value(item: Field[Any], value: Any) -> Any:
    if item.type == tuple[str, ...]:
        return tuple(value)
    if item.type is Block:
        return Block(value.strip())
    # A field is a line of text, however many lines of YAML it is written in.
    return " ".join(value.split()) if isinstance(value, str) else value
