"""The note type of the Anki deck: its fields, its one card template, and how a card looks.

Anki matches a note type by its id and fields. None of these may ever change: with another field Anki would refuse every
update of a deck that a learner has (it calls the notes conflicting). The two spare fields are for what comes later. The
template and the styling may change: `deck_dates.py` sees it, and the next import brings the change.
"""

from typing import Any

from genanki import Model

MODEL_ID = 1_763_829_120_417
NAME = "The Revision Notebook"
# The id of each field lets Anki know it by more than its name.
FIELDS = (
    ("Key", 1763829121001),
    ("Front", 1763829121002),
    ("Back", 1763829121003),
    ("Why", 1763829121004),
    ("Source", 1763829121005),
    ("Link", 1763829121006),
    ("Section", 1763829121007),
    ("Spare 1", 1763829121008),
    ("Spare 2", 1763829121009),
)
TEMPLATE_ID = 1763829122001

QUESTION = '<div class="question">{{Front}}</div>'
ANSWER = """{{FrontSide}}
<hr id="answer">
<div class="answer">{{Back}}</div>
{{#Why}}<div class="why"><strong>Why:</strong> {{Why}}</div>{{/Why}}
<footer>
<p>{{Source}}</p>
<p>{{Section}}{{#Link}} · {{Link}}{{/Link}}</p>
</footer>"""

# Colors as on the site (tokens.css), for both of Anki's modes.
STYLING = """.card {
  --edge: #cfd6e0;
  --muted: #4d5868;
  --link: #1a56a8;
  max-width: 40em;
  margin: 0 auto;
  padding: 1em;
  font-family: system-ui, sans-serif;
  font-size: 1.15em;
  line-height: 1.5;
  text-align: start;
  color: #1c2330;
  background-color: #ffffff;
}
.card.nightMode, .card.night_mode {
  --edge: #39455a;
  --muted: #a9b4c4;
  --link: #8cbcff;
  color: #dfe5ee;
  background-color: #12161e;
}
.question { font-weight: 600; }
.answer > :first-child, .question > :first-child { margin-top: 0; }
hr { border: none; border-top: 1px dashed var(--edge); }
.why, footer { color: var(--muted); }
.why p:first-of-type { display: inline; }
footer { margin-top: 1.5em; font-size: 0.75em; }
footer p { margin: 0.2em 0; }
a { color: var(--link); }
img, svg { max-width: 100%; height: auto; }
mjx-container { max-width: 100%; overflow-x: auto; overflow-y: hidden; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.6em; border: 1px solid var(--edge); }
"""


def note_type() -> Any:
    """The note type, as genanki has it."""
    return Model(
        MODEL_ID,
        NAME,
        fields=[{"name": name, "id": number} for name, number in FIELDS],
        templates=[{"name": "Card", "id": TEMPLATE_ID, "qfmt": QUESTION, "afmt": ANSWER}],
        css=STYLING,
        sort_field_index=1,
    )


def content() -> str:
    """All of the note type that a learner sees, for `deck_dates.py`."""
    return "\n".join([QUESTION, ANSWER, STYLING])
