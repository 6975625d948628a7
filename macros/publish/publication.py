"""What a publishing step gets."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Publication:
    """A site to be published: `site`, its folder, and `url`, its address where one is known, else empty."""

    site: Path
    url: str = ""


Step = Callable[[Publication], None]
