"""The rules for formulas out of the site's stylesheets, for a page that is not one of the site."""

import re
from pathlib import Path
from posixpath import dirname, normpath

LINK = re.compile(r'<link rel="stylesheet" href="(?P<address>[^"]*)"')
RULE = re.compile(r"(?:@font-face|(?<=[{}])[^{}@]*)\{[^{}]*\}")
ADDRESS = re.compile(r"url\((?P<quote>[\"']?)(?P<address>[^)\"']*)(?P=quote)\)")


def formula_rules(site: Path, page: str, html: str) -> str:
    """The fonts and the rules for `.katex` that a page of the site has; `page` is its address (`cards/`).

    The addresses in them are made to hold on that page.
    """
    found: list[str] = []
    for link in LINK.finditer(html):
        sheet = (site / page / link["address"]).resolve()
        folder = dirname(link["address"])
        rules = RULE.findall("}" + sheet.read_text(encoding="utf-8"))
        found += [_moved(rule, folder) for rule in rules if rule.startswith(("@font-face", ".katex"))]
    return "".join(found)


def _moved(rule: str, folder: str) -> str:
    return ADDRESS.sub(lambda found: f"url({normpath(folder + '/' + found['address'])})", rule)
