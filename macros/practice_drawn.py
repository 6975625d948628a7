"""What the practice page draws, as HTML: by the page's own scripts, run in Node at build.

    Drawn(read="“I am not happy”, meant as negative", verdicts="<ul class=…", views={"mean": "<figure class=…", …},
          presets={"short": "<div class=…", "long": …})

So figures are drawn by one code, whether the reader has JavaScript or not, and look the same on paper.
"""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from macros.problems import ContentError
from macros.toolchain.node import find_node

FOLDER = "practice"
WORKER = Path(__file__).with_name("practice_worker.mjs")


@dataclass(frozen=True)
class Drawn:
    """What is drawn.

    `read` says in plain text what is judged; the rest is HTML: `verdicts` and `views` (model → figures) of the first
    example, and `presets`, a table of all examples a regime.
    """

    read: str
    verdicts: str
    views: Mapping[str, str]
    presets: Mapping[str, str]


def read_json(name: str, data: Path) -> Any:
    """One of the files that `make practice` writes.

    Raises `ContentError` if it is missing or malformed.
    """
    file = data / FOLDER / name
    if not file.is_file():
        raise ContentError(f"{FOLDER}/{name} is missing in {data.name}: run `make practice`, which makes it.")
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ContentError(f"{FOLDER}/{name} is no JSON ({error}): run `make practice` to make it again.") from None


def draw(data: Path) -> Drawn:
    """What is drawn from the files in `data`.

    Raises `ContentError` if a file is missing, or if the scripts cannot draw what it holds.
    """
    files = {"index": read_json("models.json", data), "presets": read_json("presets.json", data)}
    return _drawn(json.dumps(files))


@lru_cache(maxsize=2)
def _drawn(request: str) -> Drawn:
    done = subprocess.run(
        [str(find_node()), str(WORKER)], input=request, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        reason = next((line for line in done.stderr.splitlines() if "Error" in line), done.stderr.strip())
        raise ContentError(f"{FOLDER}/presets.json cannot be drawn ({reason}): run `make practice` to make it again.")
    return Drawn(**json.loads(done.stdout))
