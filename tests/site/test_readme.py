"""The README knows every macro that an author can call."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from macros import build, main
from tests.site.built import ROOT


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names that the switchboard registers."""
    names: list[str] = []

    def macro(_: Any, name: str) -> None:
        names.append(name)

    monkeypatch.setattr(build, "_current", build.Build(Path(), Path()))
    main.define_env(SimpleNamespace(conf=SimpleNamespace(markdown_extensions=[]), macro=macro))
    return names


def test_every_macro_is_described_in_the_readme(registered: list[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(registered) >= 5
    assert [name for name in registered if not re.search(rf"`[^`\n]*\b{name}\([^`\n]*`", readme)] == []
