"""The real site, built once for all tests of this folder (with pytest-xdist, once in each worker)."""

import pytest

from tests.site.built import Site, build_site

SUBPATH = "https://example.org/notes/revision/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with addresses relative to wherever it is put."""
    return build_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def subpath_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site as it is published under a folder of a host."""
    return build_site(tmp_path_factory.mktemp("subpath"), SUBPATH)
