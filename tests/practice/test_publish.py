"""What the page's script loads is put into the site, or the build says what to do."""

from pathlib import Path

import pytest

from macros.practice.publish import FILES, write_practice
from macros.problems import ContentError

DATA = Path(__file__).parents[2] / "docs" / "_data"


def test_the_files_are_copied_as_they_are(tmp_path: Path) -> None:
    write_practice(tmp_path, DATA)
    for name in FILES:
        assert (tmp_path / "practice" / name).read_bytes() == (DATA / "practice" / name).read_bytes()


def test_a_missing_file_is_named_with_its_cure(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"practice/models\.json: the file is missing: run `make practice`"):
        write_practice(tmp_path, tmp_path)
