"""Looks at a page's macro calls before they run, so that a mistake gets a sentence instead of a traceback.

Finds macros that are not typed as ones (the page would show them, or hide them as comments), call blocks without an end
or inside of other text, and whatever else Jinja cannot read.
"""

import re
from collections.abc import Collection, Iterator

from jinja2 import Environment, TemplateSyntaxError

# Whatever stands between the delimiters; a new comment inside means that the first was not closed.
MACRO = re.compile(r"<!--\[\[(?P<kind>[%#]?)(?:(?!<!--).)*?(?P=kind)\]\]-->", re.DOTALL)
CALL = re.compile(
    r"<!--\[\[%[-+]?\s*(?:(?P<end>endcall)\b|call\b\s*(?P<call>(?:(?!<!--).)*?))\s*[-+]?%\]\]-->", re.DOTALL
)
NAMED = re.compile(r"""(?P<macro>\w+)\s*\(\s*["'](?P<id>[^"']*)["']""")
CODE = re.compile(r"^(?P<fence>```+|~~~+).*?^(?P=fence)|(?P<ticks>`+)[^\n]*?(?P=ticks)", re.DOTALL | re.MULTILINE)
# The delimiters, or parts of them; the words that only a macro has are added to these.
DELIMITER = r"<!--\[\[|\]\]-->|\[\[%|%\]\]|\bendcall\b"


def check_calls(markdown: str, environment: Environment, macros: Collection[str], first_line: int = 1) -> list[str]:
    """The sentences about a page's calls, without the page's name.

    `macros` are the names that can be called, `first_line` is the line of the file at which `markdown` begins (after
    its front matter).
    """
    checks = (
        _mistyped(markdown, macros, first_line),
        _unbalanced(markdown, first_line),
        _unparsable(markdown, environment, first_line),
    )
    # One slip would show up in the later checks too, under names that do not say what it is.
    return next((found for check in checks if (found := list(check))), [])


def blank(pattern: re.Pattern[str], text: str) -> str:
    """The text without what the pattern finds, with the same lines."""
    return pattern.sub(lambda found: "\n" * found.group().count("\n"), text)


def _mistyped(markdown: str, macros: Collection[str], first_line: int) -> Iterator[str]:
    names = "|".join(map(re.escape, macros))
    mistyped = re.compile(rf"{DELIMITER}|(?:\[\[|\{{\{{|\{{%)\s*(?:call\s+)?(?:{names})\s*\(")
    rest = blank(MACRO, blank(CODE, markdown))
    for number, line in enumerate(rest.splitlines(), first_line):
        if mistyped.search(line):
            yield (
                f"the macro in line {number} is not typed as one: write <!--[[ … ]]-->, and for call and endcall "
                "<!--[[% … %]]-->, without a space inside of these signs."
            )


def _unbalanced(markdown: str, first_line: int) -> Iterator[str]:
    opened: tuple[str, int] | None = None
    for match in CALL.finditer(markdown):
        line = first_line + markdown.count("\n", 0, match.start())
        if match["end"]:
            if not opened:
                yield f"the endcall in line {line} ends nothing: remove it, or write the call that it ends."
            opened = None
            continue
        if opened:
            yield _without_end(*opened)
        opened = (_called(match["call"]), line)
        yield from _misplaced(markdown[markdown.rfind("\n", 0, match.start()) + 1 : match.start()], *opened)
    if opened:
        yield _without_end(*opened)


def _called(call: str) -> str:
    found = NAMED.match(call)
    return f"{found['macro']} '{found['id']}'" if found else "the call"


def _misplaced(before: str, who: str, line: int) -> Iterator[str]:
    if before.strip():
        yield f"{who} in line {line} begins inside of other text: begin it on a line of its own."
    elif before:
        yield f"{who} in line {line} is indented: move it to the left margin, out of the list or note."


def _without_end(who: str, line: int) -> str:
    return f"{who} in line {line} has no end: put <!--[[% endcall %]]--> on a line after its text."


def _unparsable(markdown: str, environment: Environment, first_line: int) -> Iterator[str]:
    try:
        # As far as Python's source text: to compile that too takes as long again, and finds no more.
        environment.compile(markdown, raw=True)
    except TemplateSyntaxError as error:
        line = first_line + error.lineno - 1
        reason = str(error.message).rstrip(".")
        yield f"the macro in line {line} cannot be read ({reason}): check its quotes, brackets and delimiters."
