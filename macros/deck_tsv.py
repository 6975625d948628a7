"""The deck as a table: `site/deck/revision-notebook.tsv`, for Anki's own import and for other programs.

    #separator:tab
    #html:false
    #columns:Front<TAB>Back<TAB>Tags
    #tags column:3
    #deck:The Revision Notebook
    What is h_t?<TAB>A vector. Why: …<TAB>revision-notebook::section::rnns revision-notebook::kind::definition

Anki reads the lines with # as settings. The columns are those of its note type Basic: a note type of our own would be
missing in a new collection, and Anki would drop the columns that Basic does not have. For every other program it is
plain text: one line a card, formulas as text, and no quotation mark that would have to be quoted.
"""

import re
from collections.abc import Iterable

from macros.deck_note import Note

NAME = "revision-notebook.tsv"
COLUMNS = ("Front", "Back", "Tags")
TAG_ROOT = "revision-notebook"
OPENING = re.compile(r'(^|(?<=[\s(\[“]))"')


def cards_tsv(notes: Iterable[Note], title: str) -> str:
    """The file; `title` is the name of the deck."""
    head = ["separator:tab", "html:false", "columns:" + "\t".join(COLUMNS), "tags column:3", f"deck:{title}"]
    return "".join(f"{line}\n" for line in [*(f"#{line}" for line in head), *map(_row, notes)])


def tags(note: Note) -> list[str]:
    """The tags of a card in Anki: its section and its kind, both under one root."""
    kind = [f"{TAG_ROOT}::kind::{note.kind}"] if note.kind else []
    return [f"{TAG_ROOT}::section::{note.section}", *kind]


def _row(note: Note) -> str:
    why = f" Why: {note.why.plain}" if note.why.plain else ""
    return "\t".join([_cell(note.front.plain), _cell(note.back.plain + why), " ".join(tags(note))])


def _cell(text: str) -> str:
    line = OPENING.sub("“", " ".join(text.split())).replace('"', "”")
    # Anki would take the line for a setting.
    return f" {line}" if line.startswith("#") else line
