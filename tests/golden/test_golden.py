"""Golden cases: a small site → the HTML of its pages, or the sentences that refuse it.

A case is a YAML file with

    files:     what the site holds beside `site/`; null takes a file away
    nav:       the navigation; without it, every page in alphabetical order
    html:      page → the fragment, or list of fragments, that it must hold
    problems:  the sentences of the report, all of them; then nothing may have been written

Fragments are compared without regard to white space, and a formula as `<span class="arithmatex">h_t</span>`, its plain
text. Where a case says `katex: true`, KaTeX's own markup is compared.
"""

import logging
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from macros.plain_math import plain_math
from macros.problems import LOGGER

HERE = Path(__file__).parent
SPAN = re.compile(r"<(/?)span\b[^>]*>")
CASES = {str(path.relative_to(HERE).with_suffix("")): path for path in sorted(HERE.glob("*/*.yml"))}


def lay_out(docs: Path, files: Mapping[str, str | None]) -> None:
    """Write the default site, overlaid with `files`."""
    defaults = {str(path.relative_to(HERE / "site")): path.read_text() for path in (HERE / "site").rglob("*.*")}
    for name, content in {**defaults, **files}.items():
        if content is not None:
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            (docs / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def pages(docs: Path) -> list[str]:
    return sorted(str(path.relative_to(docs)) for path in docs.rglob("*.md"))


def built(tmp_path: Path, case: Mapping[str, Any], caplog: pytest.LogCaptureFixture) -> list[str]:
    """Build the case's site as production does, and give the sentences that were reported."""
    lay_out(tmp_path / "docs", case.get("files", {}))
    config = load_config(
        str(HERE.parents[1] / "mkdocs.yml"),
        docs_dir=str(tmp_path / "docs"),
        site_dir=str(tmp_path / "site"),
        nav=case.get("nav", pages(tmp_path / "docs")),
        strict=True,
    )
    config.extra["publish"] = False  # what macros/publish does is not for golden files
    try:
        build(config)
    except Abort as abort:
        reports = [record.getMessage() for record in caplog.records if record.name == LOGGER.name]
        return re.findall(r"^  \d+\. (.*)$", "\n".join(reports), re.MULTILINE) or [str(abort)]
    return []


def normal(html: str, *, katex: bool) -> str:
    """The HTML with single spaces, and formulas as text unless `katex`."""
    while not katex and (start := html.find('<span class="katex')) >= 0:
        end = closing(html, start)
        html = html[:start] + escape(plain_math(html[start:end]), quote=False) + html[end:]
    return " ".join(html.split())


def closing(html: str, start: int) -> int:
    """Where the span that begins at `start` ends."""
    depth = 0
    for tag in SPAN.finditer(html, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    raise AssertionError("a span is not closed")


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    case = yaml.safe_load(CASES[name].read_text(encoding="utf-8"))
    caplog.set_level(logging.WARNING)
    assert built(tmp_path, case, caplog) == case.get("problems", [])
    assert ("html" in case) != ("problems" in case) and ("problems" in case) == name.endswith("-nope")
    for page, fragments in case.get("html", {}).items():
        page = normal((tmp_path / "site" / page).read_text(encoding="utf-8"), katex=case.get("katex", False))
        for fragment in [fragments] if isinstance(fragments, str) else fragments:
            assert normal(fragment, katex=True) in page
    assert "html" in case or not any((tmp_path / "site").rglob("*"))
