"""A build that breaks in the middle says what was found, and leaves no site."""

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros import events, katex_assets, site_files

ROOT = Path(__file__).parents[2]


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs" / "_data").mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_text("# Home\n\nSaid elsewhere.[^elman1990][^bahdanau2014]\n")
    sources = ROOT / "tests" / "golden" / "site" / "_data" / "sources.yml"
    (tmp_path / "docs" / "_data" / "sources.yml").write_bytes(sources.read_bytes())
    folders = {"docs_dir": str(tmp_path / "docs"), "site_dir": str(tmp_path / "site")}
    return load_config(str(ROOT / "mkdocs.yml"), nav=["index.md"], strict=True, **folders)


def files(config: MkDocsConfig) -> list[Path]:
    return [path for path in Path(config.site_dir).rglob("*") if path.is_file()]


def test_a_whole_build_leaves_a_site(config: MkDocsConfig) -> None:
    build(config)
    assert Path(config.site_dir, "index.html") in files(config)


def test_a_build_that_breaks_after_writing_leaves_no_file_nope(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def breaks(*_: object) -> None:
        written.extend(files(config))
        raise OSError("the disk is full")

    monkeypatch.setattr(site_files, "write_katex_assets", breaks)
    with pytest.raises(OSError, match="the disk is full"):
        build(config)
    assert written
    assert files(config) == []


def test_a_build_that_breaks_early_still_reports_what_was_found_nope(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    Path(config.docs_dir, "draft.md").write_text("# Draft\n")

    def breaks(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(events, "with_controls", breaks)
    caplog.set_level(logging.ERROR)
    with pytest.raises(OSError, match="the disk is full"):
        build(config)
    assert "draft.md: the page is missing from the navigation" in caplog.text


def test_without_katex_the_build_says_what_to_do_nope(
    config: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(katex_assets, "PACKAGE", tmp_path / "nowhere")
    with pytest.raises(Abort, match="KaTeX is not installed: run `make build`"):
        build(config)
    assert files(config) == []
