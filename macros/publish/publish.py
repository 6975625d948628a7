"""The steps that turn the built site into what is published, in their order.

Each step reads and writes the files of the site's folder, and nothing else; a later one sees what earlier ones left.
A live preview and the small sites of the tests are not published: they are served as MkDocs writes them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Publication:
    """What a step gets: `site`, the folder of the built site, and `url`, its address where one is known, else empty."""

    site: Path
    url: str = ""


Step = Callable[[Publication], None]
# Files first (they get names by their content), then pages, then what lists and hashes everything.
STEPS: tuple[Step, ...] = ()


def publish(publication: Publication) -> None:
    """Run every step.

    Raises `ContentError` with the step's reason if one fails.
    """
    for step in STEPS:
        step(publication)
