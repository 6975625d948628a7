"""Runs the small Node programs of the publishing steps: JSON in, JSON out."""

import json
import subprocess
from pathlib import Path
from typing import Any

from macros.problems import ContentError
from macros.toolchain.node import find_node

HERE = Path(__file__).parent
MODULES = HERE.parent.parent / "node_modules"


def run(program: str, request: dict[str, Any]) -> Any:
    """The answer of the program with that name (`stylesheets.mjs`).

    Raises `ContentError` if it fails, or if a package that it needs is not installed.
    """
    for package in ("esbuild", "purgecss"):
        if not (MODULES / package).is_dir():
            raise ContentError(f"{package} is not installed: run `make build`, which installs it and then builds.")
    command = [str(find_node()), str(HERE / program)]
    done = subprocess.run(
        command, input=json.dumps(request), capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise ContentError(f"{program.removesuffix('.mjs')} could not be made ready: {done.stderr.strip()}")
    return json.loads(done.stdout)
