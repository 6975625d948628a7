"""Asks whether a weakness is known of any package that the locks name: `python -m macros.toolchain.audit`.

pip-audit asks the Python index about the Python locks, npm its registry about package-lock.json. Nothing is installed
and nothing is mended. It ends with 0 where none is known, with 1 where one is, and with 2 where somebody could not be
asked: no answer is never taken for a good one.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.toolchain import ROOT, ToolMissing
from macros.toolchain.node import find_node, npm_command

# The first names all packages of the site, the checks and the tests.
PYTHON_LOCKS = ("requirements-dev.txt", "requirements-node.txt")
SECONDS = 600
# The name of a weakness that does not concern this project → why.
ACCEPTED: dict[str, str] = {}
ALL_WELL, WEAK, UNASKED = 0, 1, 2


class NotAudited(Exception):
    """There is no answer about some packages; the message is one sentence with the cure."""


@dataclass(frozen=True, order=True)
class Weakness:
    """A known weakness: the package, its version here (or which are weak), the weakness's name, and what mends it."""

    package: str
    version: str
    name: str
    cure: str

    def __str__(self) -> str:
        return f"{self.package} {self.version}: {self.name} ({self.cure})"


def python_weaknesses(answer: str) -> list[Weakness]:
    """What pip-audit's answer, as JSON, tells.

    Raises:
        NotAudited: It is no answer, or it leaves packages out.
    """
    packages = _read(answer, "pip-audit", "the Python package index").get("dependencies", [])
    left_out = [package["name"] for package in packages if "skip_reason" in package]
    if left_out or not packages:
        named = f"{left_out[0]} and {len(left_out) - 1} more" if left_out else "any package"
        raise NotAudited(
            f"The Python package index has no advisories on {named}: "
            "check that pip-audit reaches https://pypi.org itself, then run make audit again."
        )
    return [
        Weakness(package["name"], package["version"], found["id"], _upgrade(found["fix_versions"]))
        for package in packages
        for found in package["vulns"]
    ]


def npm_weaknesses(answer: str) -> list[Weakness]:
    """What npm's answer, as JSON, tells.

    Raises:
        NotAudited: It is no answer.
    """
    report = _read(answer, "npm audit", "npm's registry")
    if "vulnerabilities" not in report:
        raise NotAudited(
            f"npm's registry does not tell what is known of packages ({report.get('message', 'no reason given')}): "
            "check that npm reaches https://registry.npmjs.org itself, then run make audit again."
        )
    return [
        Weakness(package["name"], package["range"], via["url"].rpartition("/")[2], _renewal(package["fixAvailable"]))
        for package in report["vulnerabilities"].values()
        for via in package["via"]
        if isinstance(via, dict)  # text names another package here, which has its own entry
    ]


def _read(answer: str, program: str, asked: str) -> dict[str, Any]:
    try:
        report = json.loads(answer)
    except json.JSONDecodeError:
        report = None
    if not isinstance(report, dict):
        raise NotAudited(f"{program} got no answer from {asked}: check the network, then run make audit again.")
    return report


def _upgrade(versions: Sequence[str]) -> str:
    return f"mended in {', '.join(versions)}: run make lock" if versions else "not mended yet"


def _renewal(available: object) -> str:
    return "mended: run make lock" if available else "not mended yet"


def audit() -> int:
    """Ask about every lock, say what was found; gives the code to end with."""
    weak, unasked = set[Weakness](), list[str]()
    for ask in (_ask_python, _ask_npm):
        try:
            weak.update(ask())
        except (NotAudited, ToolMissing) as reason:
            unasked.append(str(reason))
    concern = sorted(each for each in weak if each.name not in ACCEPTED)
    for line in [*concern, *unasked]:
        print(line, file=sys.stderr)
    if not concern and not unasked:
        print("No weakness is known of any package in the locks.")
    return WEAK if concern else UNASKED if unasked else ALL_WELL


def _ask_python() -> list[Weakness]:
    found = []
    for lock in PYTHON_LOCKS:
        # Without pip: every package is in the lock with its hash, so nothing has to be resolved or installed.
        options = ["--disable-pip", "--require-hashes", "--format=json", "--progress-spinner=off"]
        found += python_weaknesses(_output([sys.executable, "-m", "pip_audit", "-r", lock, *options]))
    return found


def _ask_npm() -> list[Weakness]:
    return npm_weaknesses(_output([*npm_command(find_node()), "audit", "--json", "--package-lock-only"]))


def _output(command: Sequence[str | Path]) -> str:
    # Both end with an error where they find something: only what they print counts.
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout


if __name__ == "__main__":
    sys.exit(audit())
