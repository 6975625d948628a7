"""The real site, built once in a test run."""

import pytest

from tests.site.built import Site, shared_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site as `make build` writes it; nobody may write into it."""
    return shared_site(tmp_path_factory)
