"""The PDFs, made once for all tests of a run."""

import pytest

from tests.paper.made import Made, shared_pdfs


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return shared_pdfs(tmp_path_factory)
