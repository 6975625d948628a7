"""Writes what no page is: running titles, KaTeX's files, the deck files, the search, the practice models, the bundles.

Then a build makes the site ready for its host (macros/publish). A live preview only takes away what a published site
may have left in a browser.
"""

from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort

from macros.build import Build
from macros.bundle import bundle_scripts
from macros.deck_pages import write_deck
from macros.glossary import terms_json
from macros.katex_assets import write_katex_assets
from macros.practice.publish import FOLDER as PRACTICE
from macros.practice.publish import write_practice
from macros.problems import ContentError
from macros.publish.publication import Publication
from macros.publish.publish import publish
from macros.publish.service_worker import write_retired_worker
from macros.running_titles import FILE as RUNNING_TITLES
from macros.running_titles import running_titles
from macros.search_index import write_index


def write_site_files(now: Build, config: Any) -> None:
    """Write the files beside the pages into the site's folder, and publish the site if the configuration says so.

    Raises `Abort` with the reason if a file cannot be made.
    """
    site = Path(config.site_dir)
    _write(site / "glossary" / "terms.json", terms_json(now.terms))
    _write(site / RUNNING_TITLES, running_titles(config.site_name, now.running))
    write_katex_assets(site, now.equations.styles.css())
    write_index(site, now.entries)
    write_deck(now, config)
    try:
        _finish(site, now, config)
    except ContentError as error:
        raise Abort(str(error)) from error


def _finish(site: Path, now: Build, config: Any) -> None:
    bundle_scripts(site)
    if PRACTICE in now.stems:
        write_practice(site, now.data)
    if now.serving:
        # The worker of a site that was once served at this address would show that one's pages.
        write_retired_worker(site, reload=True)
    elif config.extra.get("publish"):
        publish(_publication(site, config))


def _publication(site: Path, config: Any) -> Publication:
    return Publication(
        site,
        url=config.site_url or "",
        name=config.site_name,
        short_name=config.extra["short_name"],
        description=" ".join(config.site_description.split()),
        offline=config.extra["offline"],
    )


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
