"""How a page looks where a link to it is shared: its title, its description and a picture, as Open Graph tags.

    <meta property="og:title" content="4. What is Attention?">
    <meta property="og:image" content="https://example.org/notes/assets/social/attention.0a1b2c3d.png">
    <meta name="twitter:card" content="summary_large_image">

Whoever reads them wants whole addresses, so there are none where the site's is not known.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from macros.publish.pages import MISSING, after_title, meta, title_of
from macros.publish.publication import Publication
from macros.publish.social_picture import SIZE, social_picture

FOLDER = "assets/social"
DESCRIPTION = re.compile(r'<meta name="?description"? content="([^"]*)"')


@dataclass(frozen=True)
class Preview:
    """What is said of a page: its `address` relative to the home page, `title` without the site's name."""

    address: str
    title: str
    description: str
    site_name: str

    @property
    def alt(self) -> str:
        """What the picture says, in words."""
        return self.title if self.title == self.site_name else f"{self.title} – {self.site_name}"


def previews(publication: Publication) -> Callable[[str, str], str]:
    """What makes a page's picture and gives the page with its tags, from its HTML and its address in the site.

    It gives pages back as they are where the site's address is not known. Raises `ContentError` naming a page without a
    title.
    """
    site, url = publication.site, publication.url
    if not url:
        return lambda html, address: html
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    site_name = title_of((site / "index.html").read_text(encoding="utf-8"), "index.html")

    def with_preview(html: str, address: str) -> str:
        if address == MISSING:
            return html
        preview = preview_of(html, address, site_name)
        return after_title(html, tags_of(preview, url, _write_picture(preview, site)))

    return with_preview


def preview_of(html: str, address: str, site_name: str) -> Preview:
    """What a page's own head says of it.

    Raises `ContentError` naming the page if it has no title.
    """
    title = title_of(html, address).removesuffix(f" - {site_name}")
    described = DESCRIPTION.search(html)
    return Preview(address, title, unescape(described[1]) if described else "", site_name)


def _write_picture(preview: Preview, site: Path) -> str:
    """Write the picture; its path has a hash, because whoever has shown a picture keeps it by its address."""
    picture = social_picture(preview.title, preview.site_name)
    stem = preview.address.strip("/").replace("/", "-") or "index"
    path = f"{FOLDER}/{stem}.{hashlib.sha256(picture).hexdigest()[:8]}.png"
    (site / path).write_bytes(picture)
    return path


def tags_of(preview: Preview, url: str, picture: str) -> str:
    """The tags of a page of the site at `url`, whose picture has the path `picture`."""
    said = {
        "type": "website",
        "site_name": preview.site_name,
        "title": preview.title,
        "description": preview.description,
        "url": f"{url}{preview.address}",
        "image": f"{url}{picture}",
        "image:width": str(SIZE[0]),
        "image:height": str(SIZE[1]),
        "image:alt": preview.alt,
    }
    tags = [meta(property=f"og:{name}", content=value) for name, value in said.items() if value]
    return "".join([*tags, meta(name="twitter:card", content="summary_large_image")])
