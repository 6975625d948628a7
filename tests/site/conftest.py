"""The real site, built once for all tests of a run."""

import pytest

from tests.site.built import Site, shared_site

SUBPATH = "https://example.org/notes/revision/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with addresses relative to wherever it is put."""
    return shared_site(tmp_path_factory)


@pytest.fixture(scope="session")
def subpath_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site as it is published under a folder of a host."""
    return shared_site(tmp_path_factory, SUBPATH)
