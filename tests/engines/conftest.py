"""The engines besides Chromium, where the machine has them: a test without its engine is not run, and says so."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from macros.toolchain import ToolMissing
from macros.toolchain.engines import ENGINES
from tests.browser.server import served
from tests.engines.firefox import Firefox
from tests.engines.webkit import WebKit
from tests.engines.window import Window
from tests.site.built import shared_site

WINDOWS: dict[str, Callable[[str, Path], Window]] = {"Firefox": Firefox, "WebKit": WebKit}


@pytest.fixture(params=WINDOWS)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of an engine that this machine has."""
    name = str(request.param)
    find, packages = ENGINES[name]
    try:
        find()
    except ToolMissing as missing:
        pytest.skip(f"NOT RUN: the {name} smoke, because {missing} (Debian: {' '.join(packages)})")
    return name


@pytest.fixture
def window(engine: str, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Window]:
    """A window of an engine on the real site, built once."""
    with (
        served(shared_site(tmp_path_factory).folder) as home,
        closing(WINDOWS[engine](home, tmp_path)) as window,
    ):
        yield window
