"""Puts the report into README.md, between its two comments."""

import re

from tests.site.built import ROOT

BEGIN, END = "<!-- made by: make report WRITE=1 -->", "<!-- end of the report -->"


def write_into_readme(report: str) -> None:
    """Replace what stands between the comments.

    Raises `SystemExit` if they are not there.
    """
    file = ROOT / "README.md"
    text, found = re.subn(
        f"(?<={re.escape(BEGIN)}\n).*?(?={re.escape(END)})",
        lambda _: f"\n{report}\n\n",
        file.read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )
    if not found:
        raise SystemExit(f"README.md has no place for the report: put the lines {BEGIN} and {END} into it.")
    file.write_text(text, encoding="utf-8")
