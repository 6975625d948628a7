"""A small notebook as a project of its own, to be edited while it is served."""

import shutil
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
SMALL_SITE = ROOT / "tests" / "golden" / "site"


def lay_out(root: Path) -> None:
    """A project of its own with the real macros and looks, and a small notebook."""
    for folder in ("macros", "overrides"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(SMALL_SITE, root / "docs")
    (root / "docs" / "index.md").write_text("# Home\n\nA first sentence.\n\n<!--[[ path() ]]-->\n", encoding="utf-8")
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copy(ROOT / "package.json", root)
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    pages = sorted(path.name for path in (root / "docs").glob("*.md"))
    (root / "mkdocs.yml").write_text(
        text.partition("\nnav:")[0] + "\n" + yaml.safe_dump({"nav": pages}), encoding="utf-8"
    )
