"""The guided tasks of the practice page: `docs/_data/practice_tasks.yml` → a list that the page checks.

    <practice-tasks>
    <p class="practice-tasks__count" hidden></p>
    <ol>
    <li data-task="mean-alone"><p>what to do <span class="practice-task__state" hidden>To do</span></p>
    <details><summary>Hint</summary>…</details>
    <details><summary>Explanation</summary>…</details></li>
    </ol>
    </practice-tasks>

The check of a task has its id in `overrides/assets/javascripts/practice/tasks.js`; a test compares the two.
"""

from dataclasses import dataclass
from pathlib import Path

from macros.data import Block, read_list, to_rows
from macros.problems import Problems
from macros.templates import render

FILE = "practice_tasks.yml"


@dataclass(frozen=True)
class Task:
    """One task; `task`, `hint` and `why` are Markdown."""

    id: str
    task: Block
    hint: Block
    why: Block


def read_tasks(data: Path, problems: Problems) -> list[Task]:
    """The tasks in their order; what is wrong with a row goes to `problems`.

    Raises `ContentError` if the file is missing or no list.
    """
    return to_rows(Task, read_list(data / FILE), FILE, lambda _: (), problems, what="task")


def render_tasks(tasks: list[Task]) -> str:
    """The list (HTML with Markdown inside)."""
    return render("practice/tasks.html", tasks=tasks)
