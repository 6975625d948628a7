"""The site's assets, packed: few files, small, named after their content, and none that nothing asks for.

    assets/stylesheets/*.css  assets/katex/*    →  assets/site-….css, assets/KaTeX_Main-Regular-….woff2, …
    assets/javascripts/**/*.js                  →  assets/site-….js, assets/worker-….js, …

The pages then load these. A browser may keep a file with a hash in its name for ever.
Data (the search index, the glossary's terms, the deck) and pictures keep their names: other programs may read them.
"""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from macros.publish.fonts import write_fonts
from macros.publish.lean import lean
from macros.publish.publication import Publication
from macros.publish.script_graph import addressed, reachable
from macros.publish.scripts import write_scripts
from macros.publish.stylesheets import write_stylesheets
from macros.publish.survey import Survey, survey_pages
from macros.publish.web_app import icons_of

# Where nothing stays that nothing asks for.
FOLDERS = ("assets", "search")

# The fonts of signs in a line of text, by a class of those: without a hint a browser finds them only when it lays the
# first formula out, which then changes its width.
EARLY = {"katex": "KaTeX_Main-Regular", "mathnormal": "KaTeX_Math-Italic", "mathbb": "KaTeX_AMS-Regular"}


def pack(publication: Publication) -> None:
    """Pack the assets of the site, and make its pages load what became of them.

    Raises `ContentError` if a stylesheet or a script cannot be read.
    """
    site = publication.site
    survey = survey_pages(site)
    moved, kept = _write(site, survey)
    fonts = {
        mark: file for mark, name in EARLY.items() for file in sorted(kept) if PurePosixPath(file).name.startswith(name)
    }
    for page in sorted(site.rglob("*.html")):
        page.write_text(lean(page.read_text(encoding="utf-8"), moved, fonts), encoding="utf-8")
    _remove_all_but(site, kept)


def _write(site: Path, survey: Survey) -> tuple[dict[str, str], set[str]]:
    """Write the packed assets; gives the new name of each old one, and all files that the site needs."""
    asked = addressed(site, survey.modules)
    write_fonts(site, survey)
    sheets = write_stylesheets(site, survey, [path for path in asked if path.endswith(".css")])
    scripts = write_scripts(site, survey, sheets.alone)
    data = [path for path in asked if path.endswith(".json")]
    kept = {*sheets.files, *scripts.files, *_others(site, survey), *data, *icons_of(site)}
    return sheets.moved | scripts.moved, kept


def _others(site: Path, survey: Survey) -> Iterable[str]:
    """What keeps its name: pictures, and scripts that are no modules, with all that these lead to."""
    return reachable(site, survey.assets - set(survey.sheets) - set(survey.modules))


def _remove_all_but(site: Path, kept: set[str]) -> None:
    for folder in FOLDERS:
        for path in sorted((site / folder).rglob("*"), reverse=True):
            if path.is_file() and path.relative_to(site).as_posix() not in kept:
                path.unlink()
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()
