"""Fake programs, so that no test here depends on what the machine has."""

from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., Path]


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def program(bin_folder: Path) -> Program:
    """Makes a program: `program("node", "echo v20.0.0")`, by default on PATH."""

    def make(name: str, script: str, folder: Path = bin_folder) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return make
