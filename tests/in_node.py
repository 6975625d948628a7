"""Runs a file of tests in Node's own test runner."""

import subprocess
from pathlib import Path

from macros.toolchain.node import find_node


def run_in_node(file: Path) -> None:
    """Run the tests in `file`; fails with what Node says if one of them does."""
    command = [str(find_node()), "--test", "--test-reporter=spec", file.name]
    done = subprocess.run(command, cwd=file.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
