"""The real site, built once for all tests of this folder (with pytest-xdist, once in each worker)."""

import pytest

from tests.site.built import Site, build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site as `make build` writes it."""
    return build_site(tmp_path_factory.mktemp("site"))
