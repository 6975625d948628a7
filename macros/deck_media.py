"""The pictures on cards, for programs that keep them beside the cards.

    <img src="assets/images/cell.svg">  →  <img src="revision-notebook-1f2e3d4c-cell.svg">

Such programs have one folder for the pictures of all decks: the name says whose it is, and changes with the picture.
"""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from macros.deck_note import ABSOLUTE, Note

SOURCE = re.compile(r'<img\b[^>]*?\ssrc="([^"]*)"')


@dataclass(frozen=True)
class Media:
    """Pictures: `names` by their address relative to the site's root, `files` by name."""

    names: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def read_media(notes: Iterable[Note], read: Callable[[str], bytes]) -> Media:
    """The pictures of the notes, in their order; `read` gives the file at an address relative to the site's root."""
    media = Media()
    for note in notes:
        for address in SOURCE.findall(note.front.html + note.back.html + note.why.html):
            if address not in media.names and not ABSOLUTE.match(address):
                _add(media, address, read(address))
    return media


def _add(media: Media, address: str, content: bytes) -> None:
    mark = hashlib.sha256(content).hexdigest()[:8]
    name = f"revision-notebook-{mark}-{address.rpartition('/')[2]}"
    media.names[address] = name
    media.files[name] = content
