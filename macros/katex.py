"""KaTeX at build time: one Node process, started with the first formula, asked line by line.

KaTeX writes its boxes as `style="…"` attributes. A strict Content-Security-Policy forbids those, so each distinct style
becomes a class (`style_classes.py`) and the classes go into the site's KaTeX stylesheet (`katex_assets.py`).
"""

import json
import re
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from macros.problems import ContentError
from macros.toolchain.node import find_node

WORKER = Path(__file__).with_name("katex_worker.mjs")
# What nobody needs: the TeX source inside the MathML (search engines and copied text would have it) and the wrapper
# that it needs, a namespace that HTML knows by itself, and an invisible operator that KaTeX also puts into subscripts
# such as \sigma_{\max}, where it makes a third child of <msub>.
NEEDLESS = re.compile(
    r"<annotation[^>]*>.*?</annotation>|</?semantics>|(?<=<math) xmlns=\"[^\"]*\"|<mo>\u2061</mo>", re.DOTALL
)
# KaTeX prints what it refuses, without failing, in red; the class or the color betrays it.
RED = re.compile(r'katex-error|color:\s*#cc0000|mathcolor="#cc0000"')

# What was set before, by TeX and display: in a live preview also by earlier builds.
_known: dict[tuple[str, bool], str] = {}


@dataclass
class Katex:
    """The Node process; usable as long as `close` was not called."""

    _process: subprocess.Popen[str] | None = None

    def render(self, tex: str, *, display: bool) -> str:
        """KaTeX's HTML and MathML for a formula, on a line of its own if `display`.

        Raises `ContentError` with KaTeX's reason if it cannot be typeset as it stands.
        """
        key = (tex, display)
        if key not in _known:
            _known[key] = self._ask(tex, display)
        return _known[key]

    def _ask(self, tex: str, display: bool) -> str:
        answer = json.loads(self._exchange(json.dumps({"tex": tex, "display": display})))
        if "error" in answer:
            raise ContentError(str(answer["error"]).removeprefix("KaTeX parse error: "))
        if RED.search(answer["html"]):
            raise ContentError("KaTeX refuses a command in it and would print it in red")
        return NEEDLESS.sub("", answer["html"])

    def _exchange(self, line: str) -> str:
        process = self._process = self._process or _start()
        assert process.stdin and process.stdout
        with suppress(BrokenPipeError):  # if it has died there is no reply either
            process.stdin.write(line + "\n")
            process.stdin.flush()
        reply = process.stdout.readline()
        if not reply:
            raise RuntimeError("KaTeX stopped without an answer: run `make clean`, then `make build` again")
        return reply

    def close(self) -> None:
        """End the Node process."""
        if self._process:
            self._process.communicate()
            self._process = None


def _start() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [str(find_node()), str(WORKER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=WORKER.parent,
    )
