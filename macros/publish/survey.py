"""What the pages of the built site load and hold: one fast look at each, for all the steps that need to know.

Pages are searched as text, not parsed: a formula is a hundred elements, and at a hundred times the content parsing
would take minutes. What is found may be too much (a word in a comment), never too little.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# An address of an asset, in an attribute or in JSON: `"../assets/…"`, `"/notes/assets/…"`.
ASSET = re.compile(r'"(?P<up>(?:\.\./)*|[^"?#\s]*/)(?P<path>assets/[^"?#\s]+)"')
SHEET = re.compile(r'<link rel="?stylesheet"? href=(?P<address>"[^"]*")[^>]*>')
SCRIPT = re.compile(r"<script(?P<before>[^>]*?) src=(?P<address>\"[^\"]*\")(?P<after>[^>]*)></script>")
TAG = re.compile(r"<([a-z][\w-]*)")
ATTRIBUTE = re.compile(r'\s([a-z][\w:.-]*)="([^"]*)"')
# The text of a part of a formula, with its classes, and of a label of a drawing.
FORMULA_TEXT = re.compile(r'<span(?: class="([^"]*)")?>([^<]+)')
LABEL = re.compile(r'<t(?:ext|span)\b[^>]* class="([^"]*)"[^>]*>([^<]+)')


@dataclass
class Survey:
    """What all pages load and hold.

    `sheets` and `modules` are the stylesheets and the module scripts, `classics` the other scripts, each with the
    number of pages that load it, in the order of the pages; `bundles` the sets of stylesheets that some page loads;
    `assets` all assets that a page names; `tags` and `attributes` (name and value) what the pages are made of; `texts`
    the texts of formulas with their classes, and `labels` those of drawings that have a class.
    """

    sheets: Counter[str] = field(default_factory=Counter)
    modules: Counter[str] = field(default_factory=Counter)
    classics: Counter[str] = field(default_factory=Counter)
    bundles: dict[tuple[str, ...], None] = field(default_factory=dict)
    assets: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    attributes: set[tuple[str, str]] = field(default_factory=set)
    texts: set[tuple[str, str]] = field(default_factory=set)
    labels: set[tuple[str, str]] = field(default_factory=set)

    def add(self, html: str) -> None:
        """Look at one page."""
        sheets = tuple(dict.fromkeys(_path(found["address"]) for found in SHEET.finditer(html)))
        self.bundles[sheets] = None
        self.sheets.update(sheets)
        self.modules.update(dict.fromkeys(_scripts(html, module=True), 1))
        self.classics.update(dict.fromkeys(_scripts(html, module=False), 1))
        self.assets.update(found["path"] for found in ASSET.finditer(html))
        self.tags.update(TAG.findall(html))
        self.attributes.update(ATTRIBUTE.findall(html))
        self.texts.update(FORMULA_TEXT.findall(html))
        self.labels.update(LABEL.findall(html))


def _path(address: str) -> str:
    found = ASSET.fullmatch(address)
    return found["path"] if found else ""


def _scripts(html: str, *, module: bool) -> Iterator[str]:
    for found in SCRIPT.finditer(html):
        if is_module(found) == module:
            yield _path(found["address"])


def is_module(script: re.Match[str]) -> bool:
    """Whether what `SCRIPT` found is a module."""
    return 'type="module"' in script["before"] + script["after"]


def survey_pages(site: Path) -> Survey:
    """Look at every page of the site."""
    survey = Survey()
    for page in sorted(site.rglob("*.html")):
        survey.add(page.read_text(encoding="utf-8"))
    return survey
