"""Reads one YAML file, and refuses what YAML itself lets pass: an empty file, and a key that stands twice.

Several macros read the same files, and some at every call: a text is parsed once.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from macros.problems import ContentError


class _Loader(yaml.SafeLoader):
    """PyYAML keeps the last of two equal keys without a word; this keeps neither."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: dict[str, int] = {}
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            line = key.start_mark.line + 1
            if key.value in seen:
                raise ContentError(
                    f"the key '{key.value}' in line {line} stands in line {seen[key.value]} already: "
                    "remove one of the two, or begin a new entry."
                )
            seen[key.value] = line
        return super().construct_mapping(node, deep)


def read_yaml(path: Path) -> Any:
    """The content of a YAML file, which others get as well: it is not to be changed.

    Raises `ContentError` naming the file, and the line where there is one, if there is nothing or no YAML in it.
    """
    try:
        content = _parsed(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ContentError(f"{path.name}: the file is missing: put it into docs/_data/.") from None
    except UnicodeDecodeError:
        raise ContentError(f"{path.name}: the file is not UTF-8: save it in that encoding.") from None
    except yaml.YAMLError as error:
        raise ContentError(f"{path.name}: {_malformed(error)}") from None
    except ContentError as error:
        raise ContentError(f"{path.name}: {error}") from None
    if content is None or content in ([], {}):
        raise ContentError(f"{path.name}: the file is empty: write its first entry.")
    return content


@cache
def _parsed(text: str) -> Any:
    return yaml.load(text, _Loader)


def _malformed(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    place = f" in line {mark.line + 1}" if mark else ""
    what = getattr(error, "problem", None) or "it cannot be read"
    return f"the YAML is malformed{place} ({what}): check quotes, colons, brackets and indentation there."
