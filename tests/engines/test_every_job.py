"""Every job is done in Firefox and in WebKit as well; Chromium has tests of its own, in tests/browser."""

import pytest

from tests.engines.jobs import JOBS, print_a_section
from tests.engines.window import Window


def test_every_job_can_be_done(window: Window, subtests: pytest.Subtests) -> None:
    for job in JOBS:
        if window.can_print or job is not print_a_section:
            with subtests.test(job.__name__):
                job(window)
    assert window.troubles() == []
