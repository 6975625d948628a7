"""The built site behind a real server, as a static host would serve it: 404.html for what is not there."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit


class Handler(SimpleHTTPRequestHandler):
    """Answers for the files of one folder."""

    # Kept connections: some hundred files are asked for in one run.
    protocol_version = "HTTP/1.1"
    # Head and body are two writes: on a kept connection the second would wait for the first to be acknowledged.
    disable_nagle_algorithm = True

    def __init__(self, *args: object, prefix: str, **kwargs: object) -> None:
        self._prefix = prefix
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        # What lies outside the prefix belongs to others on the same host: it is not there.
        if not urlsplit(path).path.startswith(self._prefix):
            return str(Path(self.directory) / "not-of-this-site")
        return super().translate_path("/" + path.removeprefix(self._prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path, prefix: str = "/", handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve `folder` under `prefix` on a free port of this machine alone; gives the address of the home page."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder), prefix=prefix)) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
