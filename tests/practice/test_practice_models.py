"""The models of the practice page, in Node's own test runner: each file of tests is one item here."""

from pathlib import Path

import pytest

from tests.in_node import run_in_node

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.test.mjs")))
def test_in_node(name: str) -> None:
    run_in_node(HERE / name)
