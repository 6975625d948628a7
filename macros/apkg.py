"""An Anki package: a zip file with an SQLite database and media, the same bytes from the same content.

    collection.anki2    the database
    media               {"0": "revision-notebook-1f2e3d4c-cell.svg"}: what the numbered files are called
    0, 1, …             the media

Zip files keep the time of their members and the system that made them, SQLite its version and a temporary file's
history: all of these are fixed here.
"""

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping

DATABASE, MEDIA = "collection.anki2", "media"
# The earliest that a zip file can say.
DATE = (1980, 1, 1, 0, 0, 0)
UNIX = 3
READABLE = 0o644 << 16
# The last writer's version in the header of a database: for information only (sqlite.org/fileformat.html, 1.3).
WRITER = slice(92, 100)


def package(connection: sqlite3.Connection, media: Mapping[str, bytes]) -> bytes:
    """The package of a database (in memory) and of media by name."""
    names = dict(enumerate(media))
    members = {
        DATABASE: database(connection),
        MEDIA: json.dumps(names, ensure_ascii=False).encode(),
        **{str(number): media[name] for number, name in names.items()},
    }
    return _zipped(members)


def database(connection: sqlite3.Connection) -> bytes:
    """The bytes of a database, without what tells which SQLite wrote them."""
    connection.commit()
    connection.execute("VACUUM")
    content = bytearray(connection.serialize())
    content[WRITER] = bytes(WRITER.stop - WRITER.start)
    return bytes(content)


def _zipped(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, DATE)
            info.create_system, info.external_attr = UNIX, READABLE
            archive.writestr(info, content, zipfile.ZIP_DEFLATED, compresslevel=9)
    return file.getvalue()
