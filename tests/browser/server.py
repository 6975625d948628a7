"""The built site behind a real server, as a static host would serve it: 404.html for what is not there.

With `headers` it is a host that reads the site's `_headers`, as Netlify and Cloudflare Pages do.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

Rules = dict[str, dict[str, str]]


class Handler(SimpleHTTPRequestHandler):
    """Answers for the files of one folder."""

    # Kept connections: some hundred files are asked for in one run.
    protocol_version = "HTTP/1.1"
    # Head and body are two writes: on a kept connection the second would wait for the first to be acknowledged.
    disable_nagle_algorithm = True

    def __init__(self, *args: object, prefix: str, rules: Rules | None = None, **kwargs: object) -> None:
        self._prefix, self._rules = prefix, rules or {}
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

    def end_headers(self) -> None:
        path = urlsplit(self.path).path
        for pattern, headers in self._rules.items():
            if fnmatchcase(path, pattern):
                for name, value in headers.items():
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


def read_rules(text: str) -> Rules:
    """The rules of a `_headers` file: a path, which may end with *, and below it what is sent with the files there."""
    rules: Rules = {}
    for line in text.splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            rules[next(reversed(rules))][name] = value
        else:
            rules[line] = {}
    return rules


@contextmanager
def served(
    folder: Path, prefix: str = "/", *, headers: bool = False, handler: type[Handler] | None = None
) -> Iterator[str]:
    """Serve `folder` under `prefix` on a free port of this machine alone; gives the address of the home page.

    With `headers` the answers carry what the site's own `_headers` file says; `handler` answers in another way.
    """
    rules = read_rules((folder / "_headers").read_text(encoding="utf-8")) if headers else {}
    answer = partial(handler or Handler, directory=str(folder), prefix=prefix, rules=rules)
    with ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
