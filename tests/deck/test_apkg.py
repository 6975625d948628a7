"""The package: the same bytes from the same content, and ids that never change."""

import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from macros.anki_note_type import FIELDS, MODEL_ID, TEMPLATE_ID
from macros.deck_anki import deck_id, guid
from macros.deck_media import Media
from tests.deck.database import rows
from tests.deck.samples import note, package
from tests.site.built import ROOT, SECTIONS, Site

# A build of a small site, by a process of its own with its own clock and order of sets.
BUILD = """
import sys, time
time.time = lambda: float(sys.argv[2])
from mkdocs.commands.build import build
from mkdocs.config import load_config
docs, site = sys.argv[1], sys.argv[3]
build(load_config("mkdocs.yml", docs_dir=docs, site_dir=site, nav=["index.md", "sources.md"], strict=True))
"""
PAGE = """# Home

<!--[[% call card("{0}", kind="formula", sources=["elman1990"], aliases=["old-{0}"]) %]]-->
What is the {0} $h_t$?

---

![A {0}](cell.svg)
<!--[[% endcall %]]-->

<!--[[% call card("other", sources=["elman1990"]) %]]-->
How is it made?

---

By $\\tanh$.
<!--[[% endcall %]]-->
"""


def _site(folder: Path) -> Path:
    docs = folder / "docs"
    (docs / "_data").mkdir(parents=True)
    data = ROOT / "tests" / "golden" / "site" / "_data" / "sources.yml"
    (docs / "_data" / "sources.yml").write_text(data.read_text(encoding="utf-8"), encoding="utf-8")
    sources = "# Sources\n\nAlso cited.[^bahdanau2014]\n\n<!--[[ sources() ]]-->\n"
    (docs / "sources.md").write_text(sources, encoding="utf-8")
    (docs / "index.md").write_text(PAGE.format("state"), encoding="utf-8")
    (docs / "cell.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    return docs


def _built(docs: Path, site: Path, clock: str, seed: str) -> dict[str, str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-W", "ignore", "-c", BUILD, str(docs), clock, str(site)]
    subprocess.run(command, check=True, cwd=ROOT, env=environment, capture_output=True)
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted((site / "deck").iterdir())}


def test_the_same_content_makes_the_same_bytes_at_any_time(tmp_path: Path) -> None:
    docs = _site(tmp_path)
    first = _built(docs, tmp_path / "first", "1000000000", "1")
    assert len(first) == 4
    assert _built(docs, tmp_path / "second", "2000000000", "2") == first


def test_the_package_says_nothing_of_the_machine_that_made_it(site: Site) -> None:
    with zipfile.ZipFile(site.folder / "deck" / "revision-notebook.apkg") as archive:
        members = archive.infolist()
        database = archive.read("collection.anki2")
    assert [member.filename for member in members] == ["collection.anki2", "media"]
    assert {(member.date_time, member.create_system) for member in members} == {((1980, 1, 1, 0, 0, 0), 3)}
    # Where a file would name the version of SQLite that wrote it (sqlite.org/fileformat.html, 1.3).
    assert database[92:100] == bytes(8)


def test_media_are_numbered_and_named() -> None:
    content = package([note("state")], media=Media({}, {"a.svg": b"<svg/>", "b.png": b"png"}))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert json.loads(archive.read("media")) == {"0": "a.svg", "1": "b.png"}
        assert [archive.read(name) for name in ("0", "1")] == [b"<svg/>", b"png"]


def test_the_ids_in_the_package_are_the_fixed_ones(site: Site, tmp_path: Path) -> None:
    models, decks = rows(site, tmp_path, "select models, decks from col")[0]
    assert set(json.loads(str(models))) == {str(MODEL_ID)}
    assert set(json.loads(str(decks))) == {"1", str(deck_id("")), *(str(deck_id(stem)) for stem in SECTIONS)}


# These values are in every collection that has the deck. If one of them has to change here, no learner gets updates.
def test_the_note_type_never_changes() -> None:
    assert MODEL_ID == 1763829120417
    assert TEMPLATE_ID == 1763829122001
    assert [name for name, _ in FIELDS] == [
        *("Key", "Front", "Back", "Why", "Source", "Link", "Section"),
        *("Spare 1", "Spare 2"),
    ]
    assert [number for _, number in FIELDS] == list(range(1763829121001, 1763829121010))


@pytest.mark.parametrize(
    ("card_id", "aliases", "expected"),
    [
        ("attention-weights", (), "K!P1k4u#y;"),
        ("rnn-hidden-state", (), "hPp9!:2V3,"),
        ("forget-gate", ("rnn-hidden-state", "another"), "hPp9!:2V3,"),
    ],
)
def test_the_guid_of_a_card_never_changes(card_id: str, aliases: tuple[str, ...], expected: str) -> None:
    assert guid(note(card_id, aliases=aliases)) == expected


@pytest.mark.parametrize(("section", "expected"), [("", 80259670407648), ("attention", 12050628866509)])
def test_the_id_of_a_deck_never_changes(section: str, expected: int) -> None:
    assert deck_id(section) == expected
