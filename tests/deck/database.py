"""What stands in the database of the site's Anki package."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.site.built import Site


def rows(site: Site, folder: Path, query: str) -> list[tuple[Any, ...]]:
    """The answer to a query; the database is put into `folder`."""
    with zipfile.ZipFile(site.folder / "deck" / "revision-notebook.apkg") as archive:
        file = archive.extract("collection.anki2", folder)
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()
