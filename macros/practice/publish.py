"""Puts what the page's script loads into the site: site/practice/models.json and its weights."""

from pathlib import Path
from shutil import copyfile

from macros.problems import ContentError

FOLDER = "practice"
FILES = ("models.json", "weights-short.bin", "weights-long.bin")


def write_practice(site: Path, data: Path) -> None:
    """Copy the files from `data`, the folder docs/_data/.

    Raises `ContentError` if one is missing.
    """
    target = site / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        source = data / FOLDER / name
        if not source.is_file():
            raise ContentError(f"practice/{name}: the file is missing: run `make practice`, which trains the models.")
        copyfile(source, target / name)
