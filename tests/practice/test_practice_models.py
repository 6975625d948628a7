"""The models of the practice page, in Node's own test runner: each file of tests is one item here."""

import subprocess
from pathlib import Path

import pytest

from macros.toolchain.node import find_node

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.test.mjs")))
def test_in_node(name: str) -> None:
    command = [str(find_node()), "--test", "--test-reporter=spec", name]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
