"""What happens at each of MkDocs' events. The work is done elsewhere; here it is put in order.

config    a build starts; MkDocs' warnings are watched
markdown  calls are checked → macros run (plugin) → footnotes get their definitions
content   the page gets its description; the controls go under the title, the self-test under Recall
env       the cards are collected; links get what they say on paper; the pages that repeat others are filled; links and
          sources are checked; every problem is reported, and the build stops before anything is written
context   the page enters the search index
post page tables get their boxes; equations are filled in
post build  what no page is is written (site_files.py), and the site is made ready for its host (macros/publish)
"""

from collections import Counter
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.utils import clean_directory

from macros import build
from macros.authoring import MACROS
from macros.call_check import check_calls
from macros.card_controls import with_controls
from macros.citations import with_definitions
from macros.description import description_of
from macros.downloads import with_downloads
from macros.front_matter import check_front_matter
from macros.katex_assets import missing_katex
from macros.leftovers import check_html, check_source
from macros.moved_links import up_to_root
from macros.print_controls import with_print_controls
from macros.problems import LOGGER
from macros.running_titles import running_of
from macros.scroll_boxes import with_scroll_boxes
from macros.search_index import entries_of
from macros.self_test import with_self_test
from macros.site_files import write_site_files
from macros.theme_colors import theme_colors
from macros.theme_templates import KEPT
from macros.undefined import checked_output, reporting_undefined
from macros.whole_site import check_pages, fill_pages

RESTART = "macros/hooks.py was changed: stop `make serve` and start it again."


def on_config(config: Any, *, serving: bool, stale: bool) -> Any:
    """Start a build; `stale` says that the code of the hooks is older than their file."""
    docs = Path(config.docs_dir)
    now = build.start(build.Build(Path(config.config_file_path).parent, docs / "_data", serving))
    now.site = config.site_dir
    now.pdf = bool(config.extra.get("pdf"))
    now.log_watch.start()
    if missing := missing_katex():
        raise Abort(missing)
    if stale:
        LOGGER.warning(RESTART)
    config.extra["restart"] = RESTART if stale else ""
    # The pages ask it whether they belong to an app that can be installed.
    config.extra["app"] = config.extra["offline"] and config.extra["publish"] and not serving
    config.extra["theme_colors"] = theme_colors()
    return config


def on_nav(nav: Any, config: Any, files: Any) -> Any:
    """Note the pages; make unknown names in macro calls speak."""
    now, environment = build.current(), config.plugins["macros"].env
    now.pages = nav.pages
    now.stems = [page.file.name for page in nav.pages]
    now.groups = [item for item in nav.items if item.is_section]
    for name, count in Counter(page.file.src_uri for page in nav.pages).items():
        if count > 1:
            now.problems.report(f"mkdocs.yml: nav names '{name}' {count} times: keep one of its lines.")
    for file in files.documentation_pages():
        _check_encoding(file, now)
    environment.undefined = reporting_undefined(now.report, MACROS)
    environment.finalize = checked_output(now.report)
    return nav


def _check_encoding(file: Any, now: build.Build) -> None:
    try:
        file.content_bytes.decode("utf-8")
    except UnicodeDecodeError as error:
        line = file.content_bytes.count(b"\n", 0, error.start) + 1
        now.problems.report(f"{file.src_uri}: line {line} of the page is not UTF-8: save the file in that encoding.")
        file.content_string = f"# {file.name}\n"


def before_macros(markdown: str, page: Any, config: Any) -> str:
    """Check the page's macro calls; a page whose calls cannot run is left empty, and reported."""
    now = build.current()
    now.page = page.file.src_uri
    first_line = page.file.content_string.count("\n") - markdown.count("\n") + 1
    wrong = [
        *check_front_matter(page.file.content_string, page.meta),
        *check_calls(markdown, config.plugins["macros"].env, MACROS, first_line),
    ]
    for sentence in [*wrong, *check_source(markdown, first_line)]:
        now.report(sentence)
    if not wrong:
        return markdown
    page.meta.clear()
    return f"# {page.file.name}"


def after_macros(markdown: str) -> str:
    """Give the page's footnotes their definitions."""
    now = build.current()
    return with_definitions(markdown, now.page, now.sources, now.problems)


def on_page_content(html: str, page: Any) -> str:
    """Check the page, put controls and self-test in, and in a live preview the problems of the page."""
    now = build.current()
    for sentence in check_html(html, set(now.sources)):
        now.report(sentence)
    # The theme's templates put it into an attribute as it is.
    page.meta["description"] = escape(page.meta.get("description") or description_of(html))
    found = now.problems.of(page.file.src_uri) if now.serving else []
    notes = "".join(f'<p class="admonition failure">{escape(text)}</p>' for text in found)
    html = with_downloads(html, page.file.name, up_to_root(page.url)) if now.pdf else html
    html = with_self_test(html, page.file.src_uri, now.stems)
    return notes + with_controls(with_print_controls(html, page.meta))


def on_env(env: Any, config: Any, files: Any) -> None:
    """Collect the cards, fill the pages that repeat others, check links, then report what was found.

    Raises `Abort` if there is any problem, unless a live preview is running.
    """
    now = build.current()
    if now.serving:
        env.bytecode_cache = KEPT
    pages = [file.page for file in files.documentation_pages() if file.page]
    fill_pages(now, pages, Path(config.docs_dir))
    check_pages(now, pages, files, config.validation.links.anchors)
    now.running = [running_of(page.file.name, page.content, page.title) for page in pages]
    _report(now)


def _report(now: build.Build) -> None:
    now.log_watch.stop()
    if not now.problems.sentences:
        return
    LOGGER.error(str(now.problems))
    if not now.serving:
        raise Abort("Nothing was written. Mend the content and build again.")


def on_page_context(page: Any, config: Any) -> None:
    """Add the page to the search index."""
    now = build.current()
    now.entries += entries_of(page, now)


def on_post_page(output: str) -> str:
    """Put tables into their boxes, and fill the equations in."""
    return build.current().equations.fill(with_scroll_boxes(output))


def on_post_build(config: Any) -> None:
    """End the Node process that set the equations, and write what no page is."""
    now = build.current()
    now.equations.katex.close()
    write_site_files(now, config)


def on_build_error(error: Exception) -> None:
    """Say what was found before the build broke, and leave nothing that looks like a finished site."""
    now = build.current()
    now.log_watch.stop()
    now.equations.katex.close()
    if now.problems.sentences and not isinstance(error, Abort):
        LOGGER.error(str(now.problems))
    if now.site and not now.serving:
        clean_directory(now.site)
