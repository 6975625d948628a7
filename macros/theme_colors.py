"""The colors of the page's frame, for what lies outside the page: the browser's bar, the window and icon of the app.

tokens.css has them, each in both palettes:

    --md-primary-fg-color: light-dark(#22345a, #1a2233);
"""

import re
from pathlib import Path

TOKENS = Path(__file__).parent.parent / "overrides" / "assets" / "stylesheets" / "tokens.css"
HEADER, PAGE = "--md-primary-fg-color", "--md-default-bg-color"


def theme_colors(token: str = HEADER) -> dict[str, str]:
    """A color of tokens.css: `{"light": "#22345a", "dark": "#1a2233"}`.

    Raises `ValueError` if tokens.css does not give it in both palettes.
    """
    css = TOKENS.read_text(encoding="utf-8")
    found = re.search(rf"{re.escape(token)}: light-dark\((#\w+), (#\w+)\);", css)
    if found is None:
        raise ValueError(f"tokens.css: {token} must be written as light-dark(#…, #…): other files take its colors.")
    return {"light": found[1], "dark": found[2]}
