"""A small built site to publish: two pages, KaTeX's stylesheet and fonts, a theme, and a few scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.katex_assets import write_katex_assets

HEAD = "".join(
    f'<link rel="stylesheet" href="../assets/{name}.css">' for name in ("stylesheets/theme.min", "katex/katex")
)
FILES = {
    "assets/stylesheets/theme.min.css": ".md-seen{color:red}.md-unseen{color:blue}.md-made{color:green}",
    "assets/stylesheets/own.css": ".mine { color: black }",
    "assets/javascripts/page.js": 'import { say } from "./say.js"; import("./later.js"); say(["md-made"]);',
    "assets/javascripts/other.js": 'import { say } from "./say.js"; say("other");',
    "assets/javascripts/alone.js": 'import { say } from "./say.js"; say("alone");',
    "assets/javascripts/say.js": "export const say = (what) => document.body.append(what);",
    "assets/javascripts/later.js": 'new Worker(new URL("./deep/work.js", import.meta.url), { type: "module" });',
    "assets/javascripts/deep/work.js": 'fetch(new URL("../../../search/index.json", import.meta.url));',
    "assets/javascripts/forgotten.js": "export {};",
    "search/index.json": "{}",
    "assets/images/icon.png": "not really",
}


def _script(name: str) -> str:
    return f'<script src="../assets/javascripts/{name}.js" type="module"></script>'


def page(body: str, head: str = "", scripts: tuple[str, ...] = ("page", "other")) -> str:
    """A page of the small site."""
    return f"<!doctype html><html><head>{HEAD}{head}</head><body>{body}{''.join(map(_script, scripts))}</body></html>"


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """The site's folder; its pages are `one/` and `two/`, and the second has something of its own."""
    write_katex_assets(tmp_path, ".katex .h100{height:1em!important}")
    own = (
        '<link rel="icon" href="../assets/images/icon.png"><link rel="stylesheet" href="../assets/stylesheets/own.css">'
    )
    pages = {
        "one/index.html": page('<p class="md-seen">1</p>'),
        "two/index.html": page("<p>2</p>", own, ("page", "other", "alone")),
    }
    for name, text in (FILES | pages).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def body(small_site: Path) -> Callable[[str], None]:
    """Puts a text into the first page."""

    def put(text: str) -> None:
        (small_site / "one" / "index.html").write_text(page(text), encoding="utf-8")

    return put
