"""Builds the notebook and, from its text, the bare Material site."""

from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.report.bare import KeptMarkdown, lay_out
from tests.site.built import ROOT


def build_both(folder: Path) -> tuple[Path, Path]:
    """Build both sites below `folder`: the notebook as it is published, and the bare one."""
    own, bare = folder / "site", folder / "bare"
    _build(lay_out(folder / "plain", notebook_markdown(own)), bare)
    return own, bare


def notebook_markdown(site: Path) -> dict[str, str]:
    """Build the notebook into `site`; give every page's Markdown, macros done, by its path."""
    keeper = KeptMarkdown()
    _build(ROOT / "mkdocs.yml", site, keeper)
    return keeper.texts


def _build(file: Path, site: Path, *more: Any) -> None:
    config = load_config(str(file), site_dir=str(site))
    for plugin in more:
        config.plugins[type(plugin).__name__] = plugin
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
