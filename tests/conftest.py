"""What the whole test run says at its end."""

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not run for want of a browser engine: a short "s" would be overlooked."""
    for reason in sorted({str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", [])}):
        terminalreporter.section("not run", sep="!", red=True, bold=True)
        terminalreporter.line(reason.removeprefix("Skipped: "), red=True, bold=True)
