"""Without Chromium the tests of this folder fail, and say what to do."""

import os
import subprocess
import sys

from tests.site.built import ROOT

CURE = "CHROME_PATH names /no/such/browser, which does not start: install Chromium or Chrome, or name one with"


def test_without_chromium_a_test_fails_with_the_cure_and_is_not_skipped_nope() -> None:
    # Not what this run was told, such as the number of its workers.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests/browser/test_missing_page.py"]
    run = subprocess.run(
        command,
        cwd=ROOT,
        env=environment | {"CHROME_PATH": "/no/such/browser"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 1
    assert CURE in run.stdout
    assert "skipped" not in run.stdout
    assert "passed" not in run.stdout
