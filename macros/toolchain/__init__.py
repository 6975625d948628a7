"""Finds the programs that the build and the tests run, Node.js and browsers, and gets them where they are missing.

Only the standard library is imported here: the set-up runs these modules before anything is installed.
"""

import os
import re
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# "Error: …" (Playwright), "ERROR: …" (pip), "E: …" (apt), "npm error …" (npm)
_ERROR = re.compile(r"E:|(?:npm )?error\b", re.IGNORECASE)


class ToolMissing(Exception):
    """A program that this project runs is not to be had; the message is one sentence with the cure."""


def attempt(command: Sequence[str | Path], seconds: float) -> str | None:
    """Run a command that may fail, within a bounded time.

    Args:
        command: The program and its arguments.
        seconds: How long it may take; then it and its children are killed.

    Returns:
        None when it succeeded, else what went wrong: its first line that tells of an error, or that its time was up.
    """
    try:
        process = _start(command)
    except OSError as error:
        return str(error)
    try:
        output, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        _kill_group(process)
        return f"not finished after {seconds:g} seconds"
    return None if process.returncode == 0 else _reason(output, process.returncode)


def starts(program: Path) -> bool:
    """Whether a program is there and tells its version.

    To be there is not enough: Ubuntu's chromium-browser may be a script that asks for a snap, and a download may
    lack the system's libraries.
    """
    try:
        told = subprocess.run([program, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return False
    return told.returncode == 0


def _start(command: Sequence[str | Path]) -> subprocess.Popen[str]:
    # No standard input: a program that would ask a question fails instead of waiting for ever.
    # A process group of its own: on a time-out its children can be killed with it.
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,
    )


def _kill_group(process: subprocess.Popen[str]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except PermissionError:
        # Run through sudo, it belongs to root: it cannot be killed from here, and is left to end by itself.
        return
    process.communicate()


def _reason(output: str, code: int) -> str:
    # The first line that calls itself an error says more than the last: after it come stack traces and advice.
    lines = [line.strip() for line in output.splitlines() if line.strip()] or [f"exit code {code}"]
    return next((line for line in lines if _ERROR.match(line)), lines[-1])
