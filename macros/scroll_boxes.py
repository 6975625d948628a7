"""Boxes around tables: one wider than the window scrolls in its own, and the page does not.

    <div class="md-typeset__scrollwrap"><div class="md-typeset__table"><table>…</table></div></div>

These are the boxes that Material's stylesheet knows; its own script would put them in while the page is read.
"""

import re

# A table with a class has a layout of its own. None holds another.
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
BOX = '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">{}</div></div>'


def with_scroll_boxes(html: str) -> str:
    """The page with a box around each plain table."""
    return TABLE.sub(lambda table: BOX.format(table.group()), html)
