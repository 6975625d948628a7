"""`make bench-build`: what a build costs as the notebook grows, beside bare Material with the same pages.

The notebook is built as it is, with every section ten and a hundred times (700 sections); `TIMES="1 10"` takes other
sizes. Each build is a process of its own, Node.js and all that it starts included.
"""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.project import lay_out, lay_out_plain
from tests.report.sites import notebook_markdown
from tests.report.table import machine
from tests.site.built import SECTIONS

TIMES = "1 10 100"
HEAD = "    sections            seconds       CPU   CPU a section   of bare's CPU   peak memory      site"


@dataclass(frozen=True)
class Cost:
    """What a build took: seconds by the clock and of CPU, the peak memory of its largest process and the site in MB."""

    seconds: float
    cpu: float
    memory: float
    size: float


def build(file: Path) -> Cost:
    """Build the project of a configuration file.

    Raises `SystemExit` if it fails.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(file)]
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=file.parent, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit("The build failed, see above: mend what is named there, then run `make bench-build` again.")
    size = sum(path.stat().st_size for path in (file.parent / "site").rglob("*") if path.is_file())
    # Linux counts the memory in kibibytes, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6, size / 1e6)


def _line(name: str, times: int, cost: Cost, bare: Cost) -> str:
    sections = times * len(SECTIONS)
    return (
        f"{name:9} {sections:4} × {times:<5} {cost.seconds:8.1f}  {cost.cpu:8.1f} {cost.cpu / sections:15.3f} "
        f"{cost.cpu / bare.cpu:15.2f} {cost.memory:10.0f} MB {cost.size:6.0f} MB"
    )


def bench(folder: Path, sizes: Sequence[int]) -> None:
    """Build and print, one size after the other."""
    texts = notebook_markdown(folder / "captured")
    print(f"{machine()}\n\n{HEAD}")
    for times in sizes:
        bare = build(lay_out_plain(folder / f"bare-{times}", texts, times))
        own = build(lay_out(folder / f"own-{times}", times))
        print(_line("notebook", times, own, bare), _line("bare", times, bare, bare), sep="\n", flush=True)


def main(environment: Mapping[str, str]) -> None:
    """Bench in a folder that is removed again."""
    with TemporaryDirectory() as folder:
        bench(Path(folder), [int(times) for times in environment.get("TIMES", TIMES).split()])


if __name__ == "__main__":
    sys.exit(main(os.environ))
