"""The query sets, and what the built site's search answers to them."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

from macros.toolchain.node import find_node

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Query:
    """What is typed, its kind, and the addresses of the places that answer it."""

    kind: str
    text: str
    targets: tuple[str, ...]

    def rank(self, groups: Sequence[Sequence[str]]) -> int:
        """The place of the first group of results that holds a right one, 0 if there is none."""
        return next((place for place, group in enumerate(groups, 1) if any(map(self.accepts, group))), 0)

    def accepts(self, location: str) -> bool:
        """Whether an address is one of the targets."""
        address = location or "index"
        return any(fnmatchcase(address, f"*{to}" if to.startswith("#") else to) for to in self.targets)


@dataclass(frozen=True)
class Answers:
    """What a search answered: milliseconds to set up, the data of each RESULT."""

    start: float
    results: list[dict[str, Any]]

    def groups(self) -> Iterator[list[list[str]]]:
        """The addresses found for each query, in groups: Material's are pages with parts, the site's single places."""
        for result in self.results:
            yield [[entry["location"] for entry in item] for item in result["items"]]

    def locations(self) -> Iterator[list[str]]:
        """The addresses found for each query, without groups."""
        for groups in self.groups():
            yield [location for group in groups for location in group]


def read_queries(name: str) -> list[Query]:
    """The queries of a file in this folder."""
    kinds = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [Query(kind, str(text), tuple(to)) for kind, queries in kinds.items() for text, to in queries.items()]


def run_node(script: str, *arguments: str, queries: Sequence[str]) -> Answers:
    """What a script of this folder answers."""
    command = [str(find_node()), str(HERE / script), *arguments]
    done = subprocess.run(command, input=json.dumps(queries), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    return Answers(answer["start"], answer["answers"])


def ask(site: Path, queries: Sequence[str]) -> Answers:
    """What the search of a built site answers."""
    return run_node("ask.mjs", str(site), queries=queries)


def ranks(queries: Sequence[Query], answers: Answers) -> list[int]:
    """The rank of the first right result of each query."""
    return [query.rank(found) for query, found in zip(queries, answers.groups(), strict=True)]
