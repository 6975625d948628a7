"""A bare Material site with the notebook's own text: what the notebook is measured against.

The text is the Markdown that the macros have made, so that both sites hold the same words, tables and drawings. All
else is Material's default, and its documentation's recipe for KaTeX, which sets the formulas in the browser.

Where there is no network, two things cannot be as they are by default, both in favor of the bare site: KaTeX comes from
the site itself instead of unpkg.com, and Roboto is not loaded from Google.
"""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from mkdocs.plugins import BasePlugin, event_priority

from tests.site.built import ROOT

KATEX = ROOT / "node_modules" / "katex" / "dist"
# The hosts that the defaults ask: KaTeX's recipe, and the theme's fonts.
HOSTS = ("unpkg.com", "fonts.googleapis.com", "fonts.gstatic.com")
RECIPE = """\
document$.subscribe(({ body }) => {
  renderMathInElement(body, {
    delimiters: [
      { left: "$$",  right: "$$",  display: true },
      { left: "$",   right: "$",   display: false },
      { left: "\\\\(", right: "\\\\)", display: false },
      { left: "\\\\[", right: "\\\\]", display: true }
    ],
  })
})
"""
# Material's own configuration, as its documentation begins; the extensions are those that the text is written for.
CONFIGURATION: dict[str, Any] = {
    "site_name": "The Revision Notebook",
    "theme": {"name": "material", "font": False},
    "markdown_extensions": [
        *("admonition", "attr_list", "footnotes", "md_in_html", "tables", {"toc": {"permalink": True}}),
        {"pymdownx.arithmatex": {"generic": True}},
    ],
    "extra_javascript": ["javascripts/katex.js", "katex/katex.min.js", "katex/contrib/auto-render.min.js"],
    "extra_css": ["katex/katex.min.css"],
}
# Our own elements hold blocks, which Python-Markdown would not know without our extension.
OWN_ELEMENT = re.compile(r"<(/?)(?:flip-card|card-controls|print-controls)\b")


class KeptMarkdown(BasePlugin):  # type: ignore[type-arg]
    """A plugin that keeps every page's Markdown, macros done, in `texts` by the page's path."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    @event_priority(-200)  # after the macros and after the footnotes' definitions
    def on_page_markdown(self, markdown: str, *, page: Any, **_: Any) -> str:
        self.texts[page.file.src_uri] = OWN_ELEMENT.sub(r"<\1div", markdown)
        return markdown


def lay_out(folder: Path, texts: Mapping[str, str]) -> Path:
    """Write the bare project; give its configuration file. `texts` are the pages' Markdown by path, in order."""
    docs = folder / "docs"
    for name, text in texts.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")
    (docs / "javascripts").mkdir()
    (docs / "javascripts" / "katex.js").write_text(RECIPE, encoding="utf-8")
    for name in ("katex.min.css", "katex.min.js", "contrib/auto-render.min.js"):
        (docs / "katex" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(KATEX / name, docs / "katex" / name)
    shutil.copytree(KATEX / "fonts", docs / "katex" / "fonts", ignore=shutil.ignore_patterns("*.ttf", "*.woff"))
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump({**CONFIGURATION, "nav": [*texts]}, allow_unicode=True), encoding="utf-8")
    return file
