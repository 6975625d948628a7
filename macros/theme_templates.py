"""Keeps the theme's templates compiled between the rebuilds of a live preview.

MkDocs makes a new Jinja environment for every build, and compiles some fifty templates again. Jinja notices by itself
when one was edited.
"""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class KeptTemplates(BytecodeCache):
    """Jinja's compiled templates in memory."""

    def __init__(self) -> None:
        """Begin with none."""
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what is known of its template; Jinja calls it."""
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; Jinja calls it."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()


KEPT = KeptTemplates()
