r"""The deck in an open format: `site/deck/cards.json`, described by `site/deck/cards.schema.json`.

    {"$schema": "cards.schema.json", "version": 1, "title": "The Revision Notebook", "license": "…",
     "cards": [{"id": "attention-weights", "section": "attention", "title": "4. What is Attention?",
                "kind": "formula", "url": "../attention/#card-attention-weights", "group": "attention/the-weights",
                "revision": "", "aliases": [],
                "front": {"html": "How do the scores \\(a_{ij}\\) …?", "text": "How do the scores a_ij …?"},
                "back": {…}, "why": {…}, "sources": [{"label": "Bahdanau et al. 2014", "url": "https://…"}]}, …]}

Addresses are relative to the file itself. The schema says what each field means.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.deck_note import Note, from_base, rewritten
from macros.deck_text import Text

NAME = "cards.json"
SCHEMA = Path(__file__).with_name("cards.schema.json")
VERSION = 1
# From the folder of the file to the site's root.
BASE = "../"


def cards_json(notes: Iterable[Note], title: str, license_: str) -> str:
    """The file; `title` is the site's name, `license_` the sentence about the cards' license."""
    head = {"$schema": SCHEMA.name, "version": VERSION, "title": title, "license": license_}
    return json.dumps({**head, "cards": [card(note) for note in notes]}, ensure_ascii=False, indent=1) + "\n"


def card(note: Note) -> dict[str, Any]:
    """A card of the file."""
    return {
        **{name: getattr(note, name) for name in ("id", "section", "title", "kind")},
        "url": from_base(note.address, BASE),
        **{name: getattr(note, name) for name in ("group", "revision")},
        "aliases": list(note.aliases),
        **{name: _side(getattr(note, name)) for name in ("front", "back", "why")},
        "sources": [{"label": source.label, "url": from_base(source.url, BASE)} for source in note.sources],
    }


def _side(text: Text) -> dict[str, str]:
    return {"html": rewritten(text.html, lambda address: from_base(address, BASE)), "text": text.plain}
