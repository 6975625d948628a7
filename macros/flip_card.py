"""Flip cards: the `card` macro.

An author types, at the left margin and under the prose that the card tests,

    <!--[[% call card("attention-weights", kind="formula", sources=["bahdanau2014"]) %]]-->
    How do the scores $a_{ij}$ become weights $w_{ij}$?

    ---

    By a softmax over the keys: …

    ---

    An optional third part says why.
    <!--[[% endcall %]]-->

and the browser gets

    <flip-card>
    <details id="card-attention-weights">
    <summary>question</summary>
    <div class="answer">answer, why, sources, a link to the card</div>
    </details>
    </flip-card>

The id is the link target, the key of stored progress and the Anki GUID: it never changes and is never used again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.card_rules import check_rules
from macros.citations import check_keys
from macros.data import KEBAB, NOT_KEBAB
from macros.problems import nearest
from macros.sources import Source
from macros.templates import render

KINDS = ("definition", "mechanism", "formula", "number", "contrast", "misconception", "date", "application")
SEPARATOR = re.compile(r"^[ \t]*-{3,}[ \t]*$", re.MULTILINE)
PARAGRAPH_BREAK = re.compile(r"\n\s*\n")
# What a question cannot hold, because it is one line that is pressed.
BLOCK = re.compile(r"^\s*(?:[-*+] |\d{1,2}[.)] |\||#|>|\$\$|```)", re.MULTILINE)
HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)


@dataclass(frozen=True)
class Card:
    """One card as typed: Markdown in `question`, `answer` and `why` (which may be empty).

    `aliases` are former ids of this card, the oldest first; `revision` is the ISO date of its last change of meaning.
    """

    id: str
    kind: str
    sources: tuple[str, ...]
    question: str
    answer: str
    why: str
    aliases: tuple[str, ...] = ()
    revision: str = ""


def parse_card(
    body: str,
    card_id: str | None,
    kind: str,
    sources: Sequence[str],
    aliases: Sequence[str] = (),
    revision: str = "",
) -> Card:
    """The card in a call block: its parts stand between lines of `---`."""
    question, answer, why, *rest = [*(part.strip() for part in SEPARATOR.split(body)), "", ""]
    # A fourth part is kept with the third, so that nothing typed is lost before `check_card` refuses it.
    tail = [part for part in rest if part]
    why = "\n\n---\n\n".join([why, *tail])
    return Card(str(card_id or ""), kind, tuple(sources), question, answer, why, tuple(aliases), revision)


def check_card(
    card: Card, body: str, taken: Mapping[str, str], asked: Mapping[str, str], sources: Mapping[str, Source]
) -> list[str]:
    """What is wrong with a card, in sentences without the page's name.

    `taken` maps the ids met so far to their pages, `asked` to their questions.
    """
    wrong = [*_check_id(card, taken), *_check_parts(card, body), *_check_keys(card, sources)]
    return wrong or [f"{_name(card)} {end}" for end in check_rules(card.question, card.answer, asked)]


def _name(card: Card) -> str:
    return f"card '{card.id}'" if card.id else f'card "{card.question.splitlines()[0][:60] if card.question else "…"}"'


def _check_id(card: Card, taken: Mapping[str, str]) -> list[str]:
    if not card.id:
        return [f'{_name(card)} has no id: give it one that is new on the site, as in card("attention-weights").']
    if not KEBAB.fullmatch(card.id):
        return [f"{_name(card)} {NOT_KEBAB}"]
    if card.id in taken:
        return [f"{_name(card)} repeats an id already used in {taken[card.id]}: give this card an id of its own."]
    return []


def _check_parts(card: Card, body: str) -> list[str]:
    if not SEPARATOR.search(body):
        return [f"{_name(card)} has no separator: put a line with --- between the question and the answer."]
    return [f"{_name(card)} {end}" for end in _ends(card, parts=len(SEPARATOR.findall(body)) + 1)]


def _ends(card: Card, parts: int) -> Iterator[str]:
    """What is wrong with the parts of a card, as ends of sentences."""
    if not card.question:
        yield "has no question: write it above the line with ---."
    if not card.answer:
        yield "has no answer: write it below the line with ---."
    if PARAGRAPH_BREAK.search(card.question):
        yield "has a question of several paragraphs: write it as one."
    elif BLOCK.search(card.question):
        yield "has a list, table, heading or display formula in its question: move it to the answer."
    if HEADING.search(f"{card.answer}\n{card.why}"):
        yield "has a heading: write it in bold, because headings structure the page."
    if parts == 3 and not card.why:
        yield "has nothing below its last line with ---: write why, or remove that line."
    if parts > 3:
        yield "has more than three parts: keep question, answer and one why."


def _check_keys(card: Card, sources: Mapping[str, Source]) -> list[str]:
    wrong = [f"{_name(card)} {end}" for end in check_keys(card.sources, sources)]
    if not card.sources:
        wrong.append(f'{_name(card)} names no source: add one, as in sources=["bahdanau2014"].')
    if card.kind and card.kind not in KINDS:
        guess = nearest(card.kind, KINDS)
        wrong.append(f"{_name(card)} has the unknown kind '{card.kind}'{guess}: use one of {', '.join(KINDS)}.")
    return wrong


def render_card(card: Card, sources: Mapping[str, Source], sources_page: str) -> str:
    """The card as HTML with Markdown inside; `sources_page` is the link to the list of sources from this page."""
    cited = [sources[key] for key in card.sources]
    return render("flip_card.html", card=card, sources=cited, sources_page=sources_page)
