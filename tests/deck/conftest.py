"""The deck files of the real site, and a learner who has Anki."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.deck.learner import Learner
from tests.site.built import Site, shared_site
from tests.site.conftest import SUBPATH


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return shared_site(tmp_path_factory)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site built for an address on the web."""
    return shared_site(tmp_path_factory, SUBPATH)


@pytest.fixture(scope="session")
def cards(site: Site) -> list[dict[str, Any]]:
    """The cards of cards.json."""
    return list(json.loads((site.folder / "deck" / "cards.json").read_text(encoding="utf-8"))["cards"])


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    """Somebody with a new, empty collection in Anki."""
    learner = Learner(tmp_path)
    yield learner
    learner.close()
