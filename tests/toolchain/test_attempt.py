"""What `attempt` says of a command that fails, and that its time is bounded."""

import sys

import pytest

from macros.toolchain import attempt

WAITS_FOR_EVER = "import signal; signal.pause()"


def test_success_says_nothing() -> None:
    assert attempt([sys.executable, "-c", "print('Error: not really')"], 60) is None


@pytest.mark.parametrize(
    "line", ["Error: no network", "ERROR: no match", "E: Unable to locate it", "npm error code E404"]
)
def test_the_line_that_names_the_error_is_given_not_the_last_nope(line: str) -> None:
    script = f"import sys; print('Downloading'); print({line!r}); print('  at a.js:1'); sys.exit(1)"
    assert attempt([sys.executable, "-c", script], 60) == line


def test_without_an_error_line_the_last_one_is_given_nope() -> None:
    assert attempt([sys.executable, "-c", "import sys; print('one'); print('two'); sys.exit(1)"], 60) == "two"


def test_a_silent_failure_gives_the_exit_code_nope() -> None:
    assert attempt([sys.executable, "-c", "import sys; sys.exit(3)"], 60) == "exit code 3"


def test_a_program_that_is_not_there_nope() -> None:
    assert "no-such-program" in str(attempt(["no-such-program"], 60))


def test_past_its_time_a_command_and_its_children_are_killed_nope() -> None:
    # The child holds the output open: were it left alive, this would wait for it and never end.
    shell = f'"{sys.executable}" -c "{WAITS_FOR_EVER}" & wait'
    assert attempt(["sh", "-c", shell], 0.3) == "not finished after 0.3 seconds"
