"""Which browser the tests take, which ways are tried to get one, and what is said where there is none."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.toolchain import ToolMissing, chromium, debian
from tests.toolchain.conftest import Program

STARTS = "echo Chromium 150"
Command = list[str | Path]


@pytest.fixture(autouse=True)
def bare_machine(tmp_path: Path, bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser anywhere, whatever the machine of the tests has."""
    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "downloads"))
    monkeypatch.setattr(chromium, "_MAC_APPS", ())


def download(tmp_path: Path, program: Program, revision: int, script: str = STARTS) -> Path:
    """A browser where Playwright puts its own."""
    mac = "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS"
    folder = tmp_path / "downloads" / f"chromium-{revision}" / (mac if sys.platform == "darwin" else "chrome-linux64")
    return program("chrome", script, folder)


def answers(monkeypatch: pytest.MonkeyPatch, *failing: str) -> list[str]:
    """Commands that hold one of these words fail, the others succeed; gives the list of what was run."""
    ran: list[str] = []

    def attempt(command: Command, seconds: float) -> str | None:
        ran.append(" ".join(map(str, command)))
        return f"no {command[0]} today" if any(word in ran[-1] for word in failing) else None

    _attempt_with(monkeypatch, attempt)
    return ran


def _attempt_with(monkeypatch: pytest.MonkeyPatch, attempt: Callable[[Command, float], str | None]) -> None:
    for module in (chromium, debian):
        monkeypatch.setattr(module, "attempt", attempt)


def test_chrome_path_comes_first(tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program("chromium", STARTS)
    named = program("mine", STARTS, tmp_path)
    monkeypatch.setenv("CHROME_PATH", str(named))
    assert chromium.find_chromium() == chromium.install() == named


def test_a_chrome_path_that_does_not_start_is_told_not_passed_over_nope(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("chromium", STARTS)
    monkeypatch.setenv("CHROME_PATH", "/no/such/browser")
    for find in (chromium.find_chromium, chromium.install):
        with pytest.raises(ToolMissing, match=r"^CHROME_PATH names /no/such/browser, which does not start: install"):
            find()


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
def test_the_usual_names_are_found_on_path(program: Program, name: str) -> None:
    browser = program(name, STARTS)
    assert chromium.find_chromium() == browser


def test_a_stand_in_that_does_not_start_is_passed_over_nope(program: Program) -> None:
    program("chromium-browser", "echo 'requires the chromium snap to be installed'; exit 1")
    browser = program("google-chrome", STARTS)
    assert chromium.find_chromium() == browser


def test_the_newest_of_playwrights_downloads_is_found(tmp_path: Path, program: Program) -> None:
    download(tmp_path, program, 999)
    newest = download(tmp_path, program, 1255)
    assert chromium.find_chromium() == newest


def test_no_browser_at_all_gives_a_sentence_with_the_cure_nope() -> None:
    with pytest.raises(
        ToolMissing, match=r"^No Chromium or Chrome was found: install .* or name one with CHROME_PATH="
    ):
        chromium.find_chromium()


def test_install_runs_nothing_where_there_is_a_browser(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = answers(monkeypatch)
    browser = program("chromium", STARTS)
    assert chromium.install() == browser
    assert ran == []


def test_a_download_that_starts_needs_no_system_packages(
    tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[Path] = []

    def attempt(command: Command, seconds: float) -> None:
        assert "--with-deps" not in command
        found.append(download(tmp_path, program, 1255))

    _attempt_with(monkeypatch, attempt)
    assert [chromium.install()] == found


def test_a_download_that_lacks_libraries_gets_the_system_packages(
    tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("apt-get", "true")
    monkeypatch.setattr("os.geteuid", lambda: 0)

    def attempt(command: Command, seconds: float) -> None:
        download(tmp_path, program, 1255, STARTS if "--with-deps" in command else "exit 127")

    _attempt_with(monkeypatch, attempt)
    assert chromium.install().name == "chrome"


def test_where_the_download_is_refused_debians_package_is_taken(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("apt-get", "true")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    ran: list[str] = []

    def attempt(command: Command, seconds: float) -> str | None:
        ran.append(" ".join(map(str, command)))
        if command[-1] == "chromium" and "apt-get" in command:
            program("chromium", STARTS)
        return "refused" if "playwright" in command else None

    _attempt_with(monkeypatch, attempt)
    assert chromium.install().name == "chromium"
    assert [line.split()[-1] for line in ran] == ["chromium", "update", "chromium"]


def test_without_root_no_package_is_installed_nope(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program("apt-get", "true")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    ran = answers(monkeypatch, "playwright", "sudo")
    with pytest.raises(ToolMissing, match="Debian's package: it takes apt-get, and root or sudo without a password"):
        chromium.install()
    assert not [line for line in ran if "apt-get" in line]


def test_when_every_way_fails_one_sentence_says_what_each_answered_nope(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("apt-get", "true")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    answers(monkeypatch, "playwright", "apt-get")
    with pytest.raises(ToolMissing) as told:
        chromium.install()
    assert str(told.value) == (
        f"No Chromium or Chrome could be had (Playwright's download: no {sys.executable} today; "
        "Debian's package: no env today): install Chromium or Chrome, or name one with CHROME_PATH=/path/to/chromium."
    )
