"""The parts of the practice page: the `practice` and `practice_view` macros.

    practice("form")        <practice-form data-base="../practice/" hidden>…</practice-form>
    practice("verdicts")    <practice-verdicts>…<ul class="verdicts">…</ul></practice-verdicts>
    practice("gap")         <practice-gap>…</practice-gap>
    practice("examples")    two tables: what the models make of the examples
    practice("tasks")       <practice-tasks>…</practice-tasks>
    practice("accuracy")    two tables: how often the models are right
    practice("gap-table"), practice("gradient-table")    the numbers of the figures practice-gaps and practice-gradients
    practice_view("lstm")   <practice-view data-model="lstm">…</practice-view>, around what a learner should notice

Without JavaScript the page shows the first example; with it, `overrides/assets/javascripts/practice/` puts the
learner's own sentence in its place. Stylesheet and script are linked by the template that the page names,
`overrides/practice.html`.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from macros.practice_drawn import draw, read_json
from macros.practice_report import REGIMES, accuracy_table, gap_table, gradient_table
from macros.practice_tasks import read_tasks, render_tasks
from macros.problems import ContentError, Problems, nearest
from macros.study import root_of
from macros.templates import render


def render_part(part: str, page: str, data: Path, problems: Problems) -> str:
    """One part of the page as HTML; `page` is the source path of the page that it stands on.

    Raises `ContentError` if there is no such part, or if a file that it is made from is missing or wrong.
    """
    if part == "tasks":
        return render_tasks(read_tasks(data, problems))
    if part not in PARTS:
        known = (*PARTS, "tasks")
        raise ContentError(f"practice('{part}') is no part of the page{nearest(part, known)}: name {', '.join(known)}.")
    return PARTS[part](page, data)


def _form(page: str, data: Path) -> str:
    index, presets = read_json("models.json", data), read_json("presets.json", data)
    gaps = [(regime, index["regimes"][regime]["gaps"]) for regime in REGIMES]
    return render("practice/form.html", root=root_of(page), presets=presets["short"], regimes=gaps)


def _verdicts(page: str, data: Path) -> str:
    return render("practice/verdicts.html", drawn=draw(data))


def _gap(page: str, data: Path) -> str:
    return render("practice/gap.html", gaps=read_json("report.json", data)["gaps"])


def _examples(page: str, data: Path) -> str:
    return "\n\n".join(render("practice/presets.html", drawn=draw(data), regime=regime) for regime in REGIMES)


def _accuracy(page: str, data: Path) -> str:
    return "\n\n".join(accuracy_table(regime, data) for regime in REGIMES)


def _gap_table(page: str, data: Path) -> str:
    return "\n\n".join(gap_table(regime, data) for regime in REGIMES)


def _gradient_table(page: str, data: Path) -> str:
    return gradient_table(data)


PARTS: Mapping[str, Callable[[str, Path], str]] = {
    "form": _form,
    "verdicts": _verdicts,
    "gap": _gap,
    "examples": _examples,
    "accuracy": _accuracy,
    "gap-table": _gap_table,
    "gradient-table": _gradient_table,
}


def render_view(model: str, text: str, data: Path) -> str:
    """The view of one model (HTML with Markdown inside); `text` says what to notice.

    Raises `ContentError` if there is no such model, or no text.
    """
    names: dict[str, Any] = {each["id"]: each["name"] for each in read_json("models.json", data)["models"]}
    if model not in names:
        raise ContentError(f"practice_view('{model}') is no model{nearest(model, names)}: name {', '.join(names)}.")
    if not text.strip():
        raise ContentError(f"practice_view('{model}') has no text: say between call and endcall what to notice.")
    return render(
        "practice/view.html", model=model, title=names[model], text=text.strip(), drawn=draw(data).views[model]
    )
