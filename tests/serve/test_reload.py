"""`make serve` shows every kind of edit without a restart, and says so where one is needed."""

import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.serve.project import lay_out

SECONDS = 60


@dataclass
class Preview:
    """A running preview of the project in `root`."""

    root: Path
    url: str
    process: subprocess.Popen[str]

    def get(self, path: str) -> str:
        with urlopen(self.url + path, timeout=SECONDS) as reply:
            text: str = reply.read().decode()
            return text

    def after(self, edit: Callable[[], object], path: str) -> str:
        """What `path` holds after the rebuild that `edit` causes; the preview's own long poll tells when that is."""
        script = re.search(r"livereload\((\d+), (\d+)\)", self.get(""))
        assert script, "the preview has no live reload"
        edit()
        self.get(f"livereload/{script[1]}/{script[2]}")
        return self.get(path)

    def replace(self, file: str, old: str, new: str) -> None:
        text = (self.root / file).read_text(encoding="utf-8")
        assert old in text
        (self.root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    lay_out(tmp_path)
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr
        # MkDocs says that it serves once the first build is done.
        assert any("Serving on" in line for line in process.stderr), "the preview did not start"
        yield Preview(tmp_path, f"http://127.0.0.1:{port}/", process)
    finally:
        process.terminate()
        process.communicate(timeout=SECONDS)


def test_a_page_a_data_file_a_macro_a_stylesheet_and_a_script_show_up_without_a_restart(preview: Preview) -> None:
    page = preview.after(lambda: preview.replace("docs/index.md", "first sentence", "second sentence"), "")
    assert "A second sentence." in page
    page = preview.after(lambda: preview.replace("docs/_data/path.yml", 'adds: "', 'adds: "Now '), "")
    assert "Now " in page
    page = preview.after(
        lambda: preview.replace(
            "macros/path_map.py", 'render("path_map.html", stops=stops, sources=sources)', '"A macro was edited."'
        ),
        "",
    )
    assert "A macro was edited." in page
    css = preview.after(
        lambda: preview.replace("overrides/assets/stylesheets/page.css", "/*", "/* edited"),
        "assets/stylesheets/page.css",
    )
    assert "/* edited" in css
    script = preview.after(
        lambda: preview.replace("overrides/assets/javascripts/flip-card.js", "//", "// edited"),
        "assets/javascripts/flip-card.js",
    )
    assert "// edited" in script


def test_what_cannot_be_read_anew_is_said_on_the_page(preview: Preview) -> None:
    page = preview.after(lambda: preview.replace("macros/hooks.py", '"""', '"""An edit. '), "")
    assert "stop `make serve` and start it again" in page


def test_an_error_is_shown_on_its_page_and_goes_away_with_its_cause(preview: Preview) -> None:
    card = '<!--[[% call card("x", sources=["elman1990"]) %]]-->\nWhat?\n<!--[[% endcall %]]-->\n'
    page = preview.after(lambda: preview.replace("docs/index.md", "A first", f"{card}\nA first"), "")
    assert "has no separator" in page
    page = preview.after(lambda: preview.replace("docs/index.md", card, ""), "")
    assert "has no separator" not in page


def test_a_preview_keeps_nothing_for_offline_reading_and_takes_out_what_did(preview: Preview) -> None:
    assert "offline.js" not in preview.get("")
    assert preview.get("service-worker.js").startswith('self.PUBLISHED={"reload":true};')


def test_nothing_answers_after_the_preview_has_ended(preview: Preview) -> None:
    preview.process.terminate()
    preview.process.wait(timeout=SECONDS)
    with pytest.raises(URLError):
        preview.get("")
