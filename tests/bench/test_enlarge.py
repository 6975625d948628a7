"""The larger notebooks that builds are measured with: as large as they say, and each part of its own."""

import re
from pathlib import Path

import yaml

from tests.bench.enlarge import QUESTION, copy_of, enlarged, section_files
from tests.bench.project import lay_out
from tests.site.built import ROOT, SECTIONS

PAGE = """
<!--[[% call card("rnn-state", sources=["elman1990"]) %]]-->
What does the hidden state $h_{t}$ hold?

---

An answer.
<!--[[% endcall %]]-->
See [masks](attention.md#masks), [that card](#card-rnn-state) and the [glossary](glossary.md#term-rnn).
"""


def test_a_copy_has_its_own_cards_and_leads_to_the_copies_of_its_time() -> None:
    copied = copy_of(PAGE, 3)
    assert 'call card("rnn-state-3", sources=["elman1990"])' in copied
    assert "[masks](attention-3.md#masks), [that card](#card-rnn-state-3) and the [glossary](glossary.md" in copied


def test_a_copied_question_keeps_its_formulas_and_no_other_long_word() -> None:
    found = QUESTION.search(copy_of(PAGE, 3))
    assert found
    question = found["question"]
    assert question.startswith("What ")
    assert "$h_{t}$" in question
    assert not re.search("hidden|state|hold", question)


def test_there_are_as_many_sections_as_asked_for_and_everything_else_once(tmp_path: Path) -> None:
    texts = {f"{stem}.md": PAGE for stem in SECTIONS} | {"glossary.md": "# Glossary\n"}
    larger = enlarged(texts, 10)
    assert set(larger) == {*section_files(10), "glossary.md"}
    assert len(section_files(10)) == 10 * len(SECTIONS)


def test_the_navigation_of_a_larger_notebook_names_every_section(tmp_path: Path) -> None:
    file = lay_out(tmp_path, 2)
    nav = yaml.safe_load("nav:" + file.read_text(encoding="utf-8").partition("\nnav:")[2])["nav"]
    assert {"Sections": section_files(2)} in nav
    assert {path.name for path in (tmp_path / "docs").glob("*-2.md")} == {f"{stem}-2.md" for stem in SECTIONS}
    assert (tmp_path / "macros").resolve() == ROOT / "macros"
