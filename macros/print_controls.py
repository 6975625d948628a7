"""Print controls: a button that prints the page, and a switch that sends the answers to the end of what is printed.

    <print-controls hidden><p><button type="button">Print</button>
    <label><input type="checkbox"> Self-test: answers at the end</label></p></print-controls>

They do nothing without JavaScript, so `print-controls.js` shows them; the browser's own print needs neither.
"""

import re
from collections.abc import Mapping
from typing import Any

from macros.templates import render

AFTER_TITLE = re.compile(r"</h1>")
PRINT = "print"


def with_print_controls(html: str, meta: Mapping[str, Any]) -> str:
    """The page with the controls under its title, unless its front matter says `hide: [print]`."""
    if PRINT in (meta.get("hide") or ()):
        return html
    return AFTER_TITLE.sub(lambda match: match.group() + "\n" + render("print_controls.html"), html, count=1)
