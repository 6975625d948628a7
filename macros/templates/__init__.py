"""The HTML of the widgets: one template a widget, filled by the module of the same stem."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined


@cache
def _environment() -> Environment:
    # No autoescape: the fields are Markdown that the page's own Markdown pass will read, `<` and `&` in formulas
    # included.
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )


def render(name: str, **values: Any) -> str:
    """The template `name` filled with `values`."""
    return _environment().get_template(name).render(**values)
