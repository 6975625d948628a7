"""A piece of a page's HTML, put somewhere else: its links lead where they led, and its ids stay behind.

on attention/:    <p id="why">See <a href="#masks">masks</a> and <a href="../rnns/">RNNs</a>.</p>
moved to cards/:  <p>See <a href="../attention/#masks">masks</a> and <a href="../rnns/">RNNs</a>.</p>
"""

import re
from collections.abc import Callable
from urllib.parse import urljoin

# Stands for the site's root, wherever that will be.
ROOT = "https://root.invalid/"
TAG = re.compile(r"<[a-z][^<>]*>")
REFERENCE = re.compile(r'(?P<before>\s(?:href|src)=")(?P<address>[^"]*)(?=")')
ID = re.compile(r'\sid="(?P<id>[^"]*)"')


def from_root(address: str, page: str) -> str:
    """An address on a page as one relative to the site's root; one of another site stays as it is.

    `page` is the page's own address relative to the root (`attention/`).
    """
    return urljoin(ROOT + page, address).removeprefix(ROOT)


def up_to_root(page: str) -> str:
    """The way from a page to the site's root: `../` for `cards/`, nothing for the home page."""
    return "../" * page.count("/")


def moved(html: str, page: str, to: str, keep: str) -> str:
    """The HTML of `page` as it stands on the page `to`; only the id `keep` comes with it, and links to that stay."""

    def address(old: str) -> str:
        target = from_root(old, page)
        return old if old == f"#{keep}" or re.match(r"[a-z]+:", target) else up_to_root(to) + target

    return TAG.sub(lambda tag: _rewritten(tag.group(), address, keep), html)


def _rewritten(tag: str, address: Callable[[str], str], keep: str) -> str:
    tag = ID.sub(lambda found: found.group() if found["id"] == keep else "", tag)
    return REFERENCE.sub(lambda found: found["before"] + address(found["address"]), tag)
