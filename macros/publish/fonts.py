"""The fonts of the formulas, each with no more glyphs than the site draws with it.

KaTeX brings twenty typefaces of some 260 kB; a notebook uses about half of them, and a few dozen signs of each. Which
sign is drawn with which font is told by the classes of the formula's parts and the rules of the stylesheets:

    <span class="mord mathbf">x</span>      .katex .mathbf{font-family:KaTeX_Main;font-weight:700}
    → x is kept in fonts/KaTeX_Main-Bold.woff2

Fonts with nothing to draw are taken away, with their `@font-face` rules.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from macros.publish.survey import Survey

KATEX = Path("assets") / "katex"
FACE = re.compile(r"@font-face\{(?P<body>[^}]*)\}")
FILE = re.compile(r"url\((?P<file>fonts/[^)]*\.woff2)\)")
RULE = re.compile(r"(?P<selectors>[^{}]+)\{(?P<body>[^{}]*)\}")
FAMILY = re.compile(r'font-family:\s*["\']?(KaTeX_\w+)')
CLASS = re.compile(r"\.([\w-]+)")
# What a part of a formula with text in it always has, whichever font it is drawn with.
PARTS = {"mord", "mbin", "mrel", "mopen", "mclose", "mpunct", "mop", "minner", "mspace", "mtight", "delimsizing"}
TEXT_FONT = "KaTeX_Main"
# By which a PDF calls the font.
POSTSCRIPT_NAME = 6


@dataclass(frozen=True)
class Face:
    """A typeface: its family, and whether it is bold or italic."""

    family: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class FontRule:
    """What a rule of a stylesheet says of fonts: the classes (and the tag) that it needs, and what it gives."""

    classes: frozenset[str]
    tag: str
    family: str
    bold: bool
    italic: bool


def write_fonts(site: Path, survey: Survey) -> None:
    """Make the fonts in `site` small, and take away those that draw nothing."""
    sheet = site / KATEX / "katex.css"
    css = sheet.read_text(encoding="utf-8")
    files = dict(_faces(css))
    own = [(site / name).read_text(encoding="utf-8") for name in survey.sheets if (site / name) != sheet]
    drawn = drawn_with(survey, list(font_rules(css)), [rule for text in own for rule in font_rules(text)])
    characters = _by_file(drawn, files)
    for file in set(files.values()):
        if file in characters:
            subset(site / KATEX / file, characters[file])
        else:
            (site / KATEX / file).unlink(missing_ok=True)
    sheet.write_text(
        FACE.sub(lambda face: face.group() if _file(face["body"]) in characters else "", css), encoding="utf-8"
    )


def _by_file(drawn: Mapping[Face, set[str]], files: Mapping[Face, str]) -> dict[str, set[str]]:
    characters: defaultdict[str, set[str]] = defaultdict(set)
    for face, signs in drawn.items():
        # A style that a family does not have is drawn with one that it has.
        exact = (
            [files[face]] if face in files else [file for other, file in files.items() if other.family == face.family]
        )
        for file in exact:
            characters[file] |= signs
    return {file: signs for file, signs in characters.items() if signs}


def _faces(css: str) -> Iterator[tuple[Face, str]]:
    for found in FACE.finditer(css):
        body = found["body"]
        family = FAMILY.search(body)
        if family:
            yield Face(family[1], "font-weight:700" in body, "font-style:italic" in body), _file(body)


def _file(body: str) -> str:
    found = FILE.search(body)
    return found["file"] if found else ""


def font_rules(css: str) -> Iterator[FontRule]:
    """What a stylesheet says of the fonts of formulas."""
    for found in RULE.finditer(FACE.sub("", css)):
        family = FAMILY.search(found["body"])
        bold, italic = "font-weight:700" in found["body"], bool(re.search(r"font-style:\s*italic", found["body"]))
        if family or bold or italic:
            for selector in found["selectors"].split(","):
                last = re.split(r"[\s>+~]+", selector.strip())[-1]
                yield FontRule(
                    frozenset(CLASS.findall(last)), last.partition(".")[0], family[1] if family else "", bold, italic
                )


def drawn_with(survey: Survey, rules: Iterable[FontRule], own: Iterable[FontRule]) -> dict[Face, set[str]]:
    """The signs that each face draws; `rules` are KaTeX's, `own` those of the site's own stylesheets, for drawings."""
    drawn: defaultdict[Face, set[str]] = defaultdict(set)
    known = list(rules)
    for names, text in survey.texts:
        for face in _faces_of(frozenset(names.split()), known):
            drawn[face].update(unescape(text))
    for rule in own:
        labels = [unescape(text) for names, text in survey.labels if rule.family and rule.classes <= set(names.split())]
        drawn[Face(rule.family, rule.bold, rule.italic)].update(*labels)
    return dict(drawn)


def _faces_of(names: frozenset[str], rules: list[FontRule]) -> Iterator[Face]:
    if not names:  # the pieces of a tall bracket
        yield from (Face(rule.family) for rule in rules if rule.tag == "span" and not rule.classes and rule.family)
        return
    if not names & PARTS:
        return
    meant = [rule for rule in rules if rule.classes and rule.classes <= names]
    families = [rule.family for rule in meant if rule.family and not rule.classes <= {"katex"}] or [TEXT_FONT]
    bold, italic = any(rule.bold for rule in meant), any(rule.italic for rule in meant)
    yield from (Face(family, bold, italic) for family in families)


def subset(file: Path, characters: Iterable[str]) -> None:
    """Leave only the glyphs of these characters in a font file, as woff2."""
    options = Options(
        flavor="woff2",
        hinting=False,
        bidi_closure=False,
        notdef_outline=True,
        name_IDs=[POSTSCRIPT_NAME],
        recalc_timestamp=False,
    )
    font = TTFont(file, recalcTimestamp=False)
    shrinker = Subsetter(options)
    shrinker.populate(text="".join(sorted(characters)))
    shrinker.subset(font)
    font.flavor = "woff2"
    font.save(file)
