"""The macros as an author calls them.

Each reads what the build knows, has its core do the work, and reports what is wrong.
"""

from collections.abc import Callable, Sequence

from macros import build
from macros.card_history import check_history
from macros.cards_page import PLACE
from macros.cheat_sheet import PLACE as CHEAT_SHEET
from macros.figure import check_drawing, drawing, render_figure
from macros.figures import DRAWN
from macros.flip_card import check_card, parse_card, render_card
from macros.glossary import render_glossary
from macros.notation import read_notation, render_notation
from macros.path_map import read_path, render_path
from macros.practice_macros import measured, practice, practice_view
from macros.problems import ContentError
from macros.reporting import reporting
from macros.sources import render_sources
from macros.sst2 import read_benchmark, render_benchmark
from macros.study import render_study
from macros.timeline import read_milestones, render_timeline
from macros.worked import read_example, render_example


@reporting
def card(
    card_id: str | None = None,
    *,
    kind: str = "",
    sources: Sequence[str] = (),
    aliases: Sequence[str] = (),
    revision: str = "",
    caller: Callable[[], str],
) -> str:
    """A flip card around the text up to `endcall`.

    An author writes `call card("attention-weights", kind="formula", sources=["bahdanau2014"])`; `aliases` are the
    card's former ids, `revision` is the ISO date on which its meaning changed.
    """
    now, body = build.current(), caller()
    typed = parse_card(body, card_id, kind, sources, aliases, revision)
    near = now.questions.near(typed.question)
    wrong = [*check_card(typed, body, now.cards, near, now.sources), *check_history(typed)]
    for sentence in wrong:
        now.report(sentence)
    now.cards.setdefault(typed.id, now.page)
    now.typed.setdefault(typed.id, typed)
    now.questions.add(typed.id, typed.question)
    return "" if wrong else render_card(typed, now.sources, "../" * now.page.count("/") + "sources.md")


@reporting
def path() -> str:
    """`path()`: the path at a glance, as a picture that navigates."""
    now = build.current()
    return render_path(read_path(now.data, now.sources, now.stems, now.problems), now.sources)


@reporting
def timeline() -> str:
    """`timeline()`: the milestones, as a figure and as a list."""
    now = build.current()
    milestones = read_milestones(now.data, now.sources, now.stems, now.problems)
    return render_timeline(milestones, now.sources, now.stems)


@reporting
def sst2() -> str:
    """`sst2()`: the results on SST-2, as a figure, the trio that matters most, and a table."""
    now = build.current()
    benchmark = read_benchmark(now.data, now.sources, now.problems)
    return render_benchmark(benchmark, now.sources) if benchmark else ""


@reporting
def sources() -> str:
    """`sources()`: every source that the notebook cites."""
    return render_sources(build.current().sources)


@reporting
def figure(name: str, *, caller: Callable[[], str]) -> str:
    """A drawing, with the text up to `endcall` as its caption.

    An author writes `call figure("lstm-cell")`.
    """
    now, caption = build.current(), caller().strip()
    try:
        svg = drawing(name, now.data.parent, DRAWN)
        check_drawing(name, svg)
    except ContentError as error:
        now.report(str(error))
        return ""
    if not caption:
        now.report(f"figure '{name}' has no caption: write it between call and endcall.")
    return render_figure(name, svg, caption)


@reporting
def worked(example_id: str) -> str:
    """`worked("lstm-step")`: an example with small numbers, every step in view."""
    now = build.current()
    try:
        return render_example(read_example(example_id, now.data, now.sources), now.sources)
    except ContentError as error:
        for sentence in str(error).splitlines():
            now.problems.report(sentence)
        return ""


@reporting
def glossary() -> str:
    """`glossary()`: every term, with its definition and where it is explained."""
    now = build.current()
    return render_glossary(now.terms, now.stems)


@reporting
def notation() -> str:
    """`notation()`: every symbol, how it is read, and how papers write it."""
    now = build.current()
    return render_notation(read_notation(now.data, now.stems, now.problems), now.stems)


@reporting
def cards() -> str:
    """`cards()`: every card of the site, by section."""
    return PLACE


@reporting
def study() -> str:
    """`study()`: the frame of the study page."""
    return render_study(build.current().page)


@reporting
def cheat_sheet() -> str:
    """`cheat_sheet()`: the notebook on one sheet of paper."""
    return CHEAT_SHEET


MACROS: dict[str, Callable[..., str]] = {
    "card": card,
    "path": path,
    "timeline": timeline,
    "sst2": sst2,
    "sources": sources,
    "figure": figure,
    "worked": worked,
    "glossary": glossary,
    "notation": notation,
    "cards": cards,
    "study": study,
    "cheat_sheet": cheat_sheet,
    "practice": practice,
    "practice_view": practice_view,
    "measured": measured,
}
