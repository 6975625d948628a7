"""Asks Lighthouse (`lighthouse.mjs`) about pages, and sums its runs up."""

import json
import statistics
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.toolchain.chromium import find_chromium
from macros.toolchain.node import find_node
from tests.browser.conftest import FLAGS

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Judged:
    """The medians of a page's runs: scores out of 100, `metrics` in milliseconds (cls: a share), machine speed.

    `lost` are the audits that cost points in any run, and what Lighthouse would gain time with, each as one line.
    """

    scores: dict[str, int]
    metrics: dict[str, float]
    machine: float
    lost: tuple[str, ...]


def judge(pages: Sequence[tuple[str, int]]) -> Iterator[tuple[str, Judged]]:
    """Each address with what its runs came to; `pages` are addresses and how often each is run (0: not at all)."""
    request = {"chrome": str(find_chromium()), "flags": FLAGS, "runs": pages}
    script = Path(__file__).with_name("lighthouse.mjs")
    with subprocess.Popen([find_node(), script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps(request))
        process.stdin.close()
        for address, times in pages:
            if times:
                runs = [json.loads(process.stdout.readline() or _stopped(address)) for _ in range(times)]
                yield address, _summed(runs)


def _stopped(address: str) -> str:
    raise SystemExit(f"Lighthouse stopped at {address}: see above, and run `make report` again.")


def _summed(runs: Sequence[dict[str, Any]]) -> Judged:
    lost = dict.fromkeys(_line(*audit) for run in runs for audit in run["lost"])
    return Judged(
        {name: statistics.median_low(run["scores"][name] for run in runs) for name in CATEGORIES},
        {name: statistics.median(run["metrics"][name] for run in runs) for name in runs[0]["metrics"]},
        statistics.median(run["machine"] for run in runs),
        tuple({_head(line): line for line in lost}.values()),
    )


def _line(category: str, audit: str, title: str, value: str, *places: str) -> str:
    said = f"{category}: {audit}: {title}{f' ({value})' if value else ''}"
    return said + (f": {', '.join(filter(None, places))}" if any(places) else "")


def _head(line: str) -> str:
    """What tells audits apart: a later run may give another value for the same one."""
    return line.split(":", 2)[1]
