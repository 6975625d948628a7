"""What a live preview does again after an edit: the work, counted, because a time would tell of the machine."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros import hooks, search_entries
from macros.katex import Katex
from tests.serve.project import lay_out

PAGE = "# {name}\n\n## Formulas\n\nIn section {name}, $h_{{{name}}}$ and $c_{{{name}}}$ stand for states.\n"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Node.js was asked to set."""
    lines: list[str] = []
    ask = Katex._exchange

    def counted(katex: Katex, line: str) -> str:
        lines.append(line)
        return ask(katex, line)

    monkeypatch.setattr(Katex, "_exchange", counted)
    return lines


@pytest.fixture
def rebuild(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Builds a small notebook of six pages as a preview does, after each edit."""
    lay_out(tmp_path)
    names = ["index", *(f"page{number}" for number in range(1, 6))]
    for name in names:
        (tmp_path / "docs" / f"{name}.md").write_text(PAGE.format(name=name), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def build_again() -> None:
        config = load_config(str(tmp_path / "mkdocs.yml"), nav=[f"{name}.md" for name in names], strict=False)
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url="http://127.0.0.1/")

    build_again()
    return build_again


def test_only_what_was_edited_is_done_again(tmp_path: Path, rebuild: Callable[[], None], asked: list[str]) -> None:
    page = tmp_path / "docs" / "page1.md"
    before = search_entries.page_entries.cache_info().misses
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("stand for", "are $n_{new}$"), encoding="utf-8")
    rebuild()
    assert [line for line in asked if "n_{new}" not in line] == []
    assert len(asked) == 1
    assert search_entries.page_entries.cache_info().misses == before + 1
    made = (tmp_path / "site" / "page1" / "index.html").read_text(encoding="utf-8")
    unchanged = (tmp_path / "site" / "page5" / "index.html").read_text(encoding="utf-8")
    assert made.count('class="katex-mathml"') == 3
    assert unchanged.count('class="katex-mathml"') == 2


def test_the_code_is_read_again_only_after_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = tmp_path / "macros" / "glossary.py"
    code.parent.mkdir()
    code.write_text("ONE = 1\n", encoding="utf-8")
    modules = {"macros.glossary": "read", "mkdocs": "read"}
    monkeypatch.setattr(hooks, "__file__", str(code.with_name("hooks.py")))
    monkeypatch.setattr(hooks, "sys", SimpleNamespace(modules=modules))
    monkeypatch.setattr(hooks, "_code", {})
    hooks._forget_edited_code()
    hooks._forget_edited_code()
    assert modules == {"macros.glossary": "read", "mkdocs": "read"}
    (code.parent / "new.py").write_text("TWO = 2\n", encoding="utf-8")
    hooks._forget_edited_code()
    assert modules == {"mkdocs": "read"}
