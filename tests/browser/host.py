"""A host whose network can be cut, and which can answer an address with something else than its file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from tests.browser.server import Handler, served


@dataclass(frozen=True)
class Reply:
    """What an address is answered with instead of its file."""

    status: HTTPStatus = HTTPStatus.OK
    type: str = "text/html"
    body: bytes = b"<!doctype html><title>Something else</title>"
    location: str = ""


@dataclass
class Host:
    """A running host: `home` is the address of the home page, `asked` what it was asked for (`attention/`)."""

    folder: Path
    prefix: str = "/"
    home: str = ""
    cut: bool = False
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


def _handler(host: Host) -> type[Handler]:
    class Answering(Handler):
        def do_GET(self) -> None:  # noqa: N802
            path = urlsplit(self.path).path.removeprefix(host.prefix)
            host.asked.append(path)
            if host.cut:
                self.close_connection = True
            elif path in host.replies:
                self._reply(host.replies[path])
            else:
                super().do_GET()

        def end_headers(self) -> None:
            # What the browser keeps on its own account is not to be mistaken for what the worker keeps.
            self.send_header("Cache-Control", "no-cache")
            super().end_headers()

        do_HEAD = do_GET  # noqa: N815

        def _reply(self, reply: Reply) -> None:
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.type)
            self.send_header("Content-Length", str(len(reply.body)))
            if reply.location:
                self.send_header("Location", reply.location)
            self.end_headers()
            self.wfile.write(reply.body)

    return Answering


@contextmanager
def hosted(folder: Path, prefix: str = "/") -> Iterator[Host]:
    """Serve `folder` under `prefix`."""
    host = Host(folder, prefix)
    with served(folder, prefix, handler=_handler(host)) as home:
        host.home = home
        yield host
