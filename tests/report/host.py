"""A built site behind a server that sends it as GitHub Pages does: gzipped, and to be kept for ten minutes."""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

LEVEL = 6
# Already compressed: fonts, pictures, archives.
COMPRESSED = {".woff2", ".png", ".jpg", ".webp", ".pdf", ".apkg", ".gz"}
# What the machine's own list may lack.
TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".woff2": "font/woff2",
    ".webmanifest": "application/json",
}


@cache
def gzipped(body: bytes) -> bytes:
    """What is sent for `body`, the same at any time."""
    return gzip.compress(body, LEVEL, mtime=0)


def is_compressed(path: str) -> bool:
    """Whether a file is one that gzip would not make smaller."""
    return Path(path).suffix in COMPRESSED


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body are two writes: on a kept connection the second would wait for the first to be acknowledged.
    disable_nagle_algorithm = True

    def __init__(self, *args: object, folder: Path, **kwargs: object) -> None:
        self._folder = folder
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self._folder / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        found = file.is_file()
        self._send(200 if found else 404, file if found else self._folder / "404.html")

    def _send(self, code: int, file: Path) -> None:
        body, suffix = file.read_bytes(), file.suffix
        self.send_response(code)
        if not is_compressed(file.name):
            body = gzipped(body)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Type", _type(suffix))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def _type(suffix: str) -> str:
    known = TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
    return f"{known}; charset=utf-8" if known.startswith("text/") else known


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serve `folder` at a free port of this machine alone; gives the address of the home page."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, folder=folder)) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
