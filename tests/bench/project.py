"""Lays the larger notebooks out as projects of their own, with this project's macros and looks."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.bench.enlarge import enlarged, section_files
from tests.report.bare import lay_out as lay_out_bare
from tests.site.built import ROOT

SHARED = ("macros", "node_modules", "overrides", "package.json")


def lay_out(folder: Path, times: int) -> Path:
    """The notebook with every section `times` times; gives its configuration file."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    for name, text in enlarged(_pages(), times).items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    for name in SHARED:
        (folder / name).symlink_to(ROOT / name)
    head, _, nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")
    file = folder / "mkdocs.yml"
    file.write_text(f"{head}\n{yaml.safe_dump({'nav': _nav(yaml.safe_load(f'nav:{nav}'), times)})}", encoding="utf-8")
    return file


def _pages() -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in sorted((ROOT / "docs").glob("*.md"))}


def _nav(read: dict[str, list[dict[str, object]]], times: int) -> list[object]:
    return [{"Sections": section_files(times)} if "Sections" in item else item for item in read["nav"]]


def lay_out_plain(folder: Path, texts: Mapping[str, str], times: int) -> Path:
    """The bare Material site of the same size; `texts` is this notebook's Markdown, macros done."""
    folder.mkdir(parents=True)
    return lay_out_bare(folder, enlarged(texts, times))
