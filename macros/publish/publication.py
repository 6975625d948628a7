"""What a publishing step gets."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Publication:
    """A site to be published: `site`, its folder, and `url`, its address where one is known, else empty.

    `name`, `short_name` (for under an icon) and `description` are those of the site; `offline` says whether it shall
    work offline.
    """

    site: Path
    url: str = ""
    name: str = ""
    short_name: str = ""
    description: str = ""
    offline: bool = True


Step = Callable[[Publication], None]
