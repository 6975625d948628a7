"""The pages of the built site as the publishing steps see them: files of HTML, changed by their text.

A step changes few and known places (the end of the head, an attribute), so pages are not parsed: at a hundred times the
content that would be most of the build.
"""

import re
from html import escape, unescape
from pathlib import Path

from macros.problems import ContentError

MISSING = "404.html"
CHARSET = re.compile(r"<head[^>]*>\s*<meta charset=[^>]*>", re.IGNORECASE)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def pages_of(site: Path) -> list[Path]:
    """Every HTML file, in the order of its address."""
    return sorted(site.rglob("*.html"))


def address_of(page: Path, site: Path) -> str:
    """A page's address relative to the home page: "attention/", "404.html", "" for the home page."""
    return page.relative_to(site).as_posix().removesuffix("index.html")


def at_start_of_head(html: str, markup: str, name: str) -> str:
    """The page with `markup` before all that its head loads: after the encoding, which has to come first.

    Raises `ContentError` naming the page if its head does not begin with its encoding.
    """
    found = CHARSET.search(html)
    if not found:
        raise ContentError(
            f"{name}: the head does not begin with <meta charset>: see the site_meta block of its template."
        )
    return html[: found.end()] + markup + html[found.end() :]


def title_of(html: str, name: str) -> str:
    """The title in a page's head, as text.

    Raises `ContentError` naming the page if it has none.
    """
    found = TITLE.search(html)
    if not found:
        raise ContentError(f"{name}: the page has no <title>: see the htmltitle block of its template.")
    return unescape(found[1]).strip()


def after_title(html: str, markup: str) -> str:
    """The page with `markup` after its title."""
    return TITLE.sub(lambda found: found[0] + markup, html, count=1)


def meta(**attributes: str) -> str:
    """A `<meta>` element; `http_equiv` stands for `http-equiv`."""
    return f"<meta{''.join(_pair(name.replace('_', '-'), value) for name, value in attributes.items())}>"


def _pair(name: str, value: str) -> str:
    return f""" {name}="{escape(value, quote=False).replace('"', "&quot;")}\""""
