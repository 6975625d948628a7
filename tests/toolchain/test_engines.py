"""Which other browser engines are found, and that the set-up goes on without them."""

from pathlib import Path

import pytest

from macros.toolchain import ToolMissing, engines
from tests.toolchain.conftest import Program

STARTS = "echo Mozilla Firefox 153"


@pytest.fixture(autouse=True)
def bare_machine(tmp_path: Path, bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No engine anywhere, whatever the machine of the tests has."""
    monkeypatch.delenv("FIREFOX_PATH", raising=False)
    monkeypatch.setattr(engines, "_MAC_FIREFOX", tmp_path / "no-such-application")


def test_firefox_path_comes_first(tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program("firefox-esr", STARTS)
    named = program("mine", STARTS, tmp_path)
    monkeypatch.setenv("FIREFOX_PATH", str(named))
    assert engines.find_firefox() == named


def test_a_firefox_path_that_does_not_start_is_told_not_passed_over_nope(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("firefox-esr", STARTS)
    monkeypatch.setenv("FIREFOX_PATH", "/no/such/browser")
    with pytest.raises(ToolMissing, match=r"^FIREFOX_PATH names /no/such/browser, which does not start$"):
        engines.find_firefox()


def test_a_stand_in_that_does_not_start_is_passed_over(program: Program) -> None:
    program("firefox-esr", "exit 1")
    browser = program("firefox", STARTS)
    assert engines.find_firefox() == browser


def test_webkit_is_its_driver_and_a_display(program: Program) -> None:
    driver, display = program("WebKitWebDriver", ""), program("Xvfb", "")
    assert engines.find_webkit() == engines.WebKit(driver, display)


@pytest.mark.parametrize("there", ["WebKitWebDriver", "Xvfb"])
def test_half_of_webkit_is_none_nope(program: Program, there: str) -> None:
    program(there, "")
    (missing,) = {"WebKitWebDriver", "Xvfb"} - {there}
    with pytest.raises(ToolMissing, match=f"^no {missing} was found$"):
        engines.find_webkit()


def test_only_what_is_missing_is_installed(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program("firefox-esr", STARTS)
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(engines, "install_package", lambda *names: asked.append(names))
    engines.install()
    assert asked == [("webkit2gtk-driver", "xvfb")]


def test_what_cannot_be_had_is_said_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(engines, "install_package", lambda *names: "E: no network")
    engines.install()
    told = capsys.readouterr().out
    assert "Firefox cannot be had (E: no network): the tests will go on without it." in told
    assert "WebKit cannot be had (E: no network): the tests will go on without it." in told
