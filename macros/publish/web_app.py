"""Makes the site an app that can be installed: `manifest.webmanifest` and the icons.

    {"name": "The Revision Notebook", "start_url": "./", "display": "standalone", "icons": [{"src": "assets/icons/…

Every address in it is relative to the file, so it holds under any folder of a host.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from macros.publish.icons import draw_icon, read_icon
from macros.publish.publication import Publication
from macros.theme_colors import PAGE, theme_colors

FILE = "manifest.webmanifest"
DRAWING, ONE_COLOR = "assets/images/icon.svg", "assets/images/icon-monochrome.svg"
FOLDER = "assets/icons"
# What begins at a tap on the icon that is held: name → address.
SHORTCUTS = {"Study": "study/", "All cards": "cards/", "Cheat sheet": "cheat-sheet/", "Search": "./?q="}


@dataclass(frozen=True)
class Icon:
    """A picture of `pixels` × `pixels`; `middle` is for `draw_icon`, `purpose` for the manifest, if it is in there."""

    name: str
    pixels: int
    purpose: str = ""
    middle: float = 0

    @property
    def path(self) -> str:
        """Its address in the site."""
        return f"{FOLDER}/{self.name}.png"


ICONS = (
    Icon("icon-32", 32),
    Icon("icon-192", 192, "any"),
    Icon("icon-512", 512, "any"),
    # A circle of 80 % of the side is never cut; the drawing's corners reach just to it.
    Icon("icon-maskable-512", 512, "maskable", 0.69),
    # The system rounds the corners.
    Icon("apple-touch-icon", 180, middle=0.85),
)


def write_web_app(publication: Publication) -> None:
    """Write the manifest and the icons; nothing where the site shall not work offline.

    Raises `ContentError` if the icon cannot be drawn.
    """
    if not publication.offline:
        return
    drawing = read_icon(publication.site / DRAWING)
    (publication.site / FOLDER).mkdir(parents=True, exist_ok=True)
    for icon in ICONS:
        picture = draw_icon(drawing, icon.pixels, icon.middle)
        picture.save(publication.site / icon.path, optimize=True)
    text = json.dumps(manifest(publication), ensure_ascii=False, indent=1)
    (publication.site / FILE).write_text(text + "\n", encoding="utf-8")


def icons_of(site: Path) -> list[str]:
    """The addresses of the pictures that the manifest of a site names; none where it has no manifest."""
    if not (site / FILE).is_file():
        return []
    named: dict[str, Any] = json.loads((site / FILE).read_text(encoding="utf-8"))
    return [icon["src"] for icon in named["icons"]]


def manifest(publication: Publication) -> dict[str, Any]:
    """The manifest's members."""
    return {
        **_identity(publication),
        "name": publication.name,
        "short_name": publication.short_name,
        "description": publication.description,
        "lang": "en",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": theme_colors()["light"],
        "background_color": theme_colors(PAGE)["light"],
        "categories": ["education", "books"],
        "icons": _icons(),
        "shortcuts": [{"name": name, "url": url} for name, url in SHORTCUTS.items()],
    }


def _identity(publication: Publication) -> dict[str, str]:
    # Browsers read it from the root of the host: a relative one would be shared by all sites of a host. Without it they
    # take the whole start_url, which is the same.
    return {"id": urlsplit(publication.url).path or "/"} if publication.url else {}


def _icons() -> list[dict[str, str]]:
    pictures = [
        {"src": icon.path, "sizes": f"{icon.pixels}x{icon.pixels}", "type": "image/png", "purpose": icon.purpose}
        for icon in ICONS
        if icon.purpose
    ]
    drawings = {"any": DRAWING, "monochrome": ONE_COLOR}
    return pictures + [
        {"src": path, "sizes": "any", "type": "image/svg+xml", "purpose": purpose} for purpose, path in drawings.items()
    ]
