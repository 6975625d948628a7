"""MkDocs' events: the thin layer. Each is handed on to `macros/events.py`.

MkDocs keeps this module for as long as `make serve` runs. Everything behind it is read anew after a change of the
code; where only the content changed it stays, with what it remembers of the pages that are as they were. A change to
this file alone needs a restart.
"""

import sys
from pathlib import Path
from typing import Any

from mkdocs.plugins import CombinedEvent, event_priority

ROOT = str(Path(__file__).parent.parent)
if ROOT not in sys.path:  # `mkdocs build` without `python -m` does not look into the project's folder
    sys.path.insert(0, ROOT)

_serving = False
_loaded_at = Path(__file__).stat().st_mtime
_code: dict[Path, int] = {}


def _events() -> Any:
    from macros import events

    return events


def on_startup(*, command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"


def _forget_edited_code() -> None:
    global _code
    now = {
        file: file.stat().st_mtime_ns
        for file in Path(__file__).parent.rglob("*")
        if file.is_file() and file.suffix != ".pyc"
    }
    if _code and now != _code:
        for name in [name for name in sys.modules if name.partition(".")[0] == "macros"]:
            del sys.modules[name]
    _code = now


@event_priority(100)
def on_config(config: Any) -> Any:
    if _serving:
        _forget_edited_code()
    stale = Path(__file__).stat().st_mtime != _loaded_at
    return _events().on_config(config, serving=_serving, stale=stale)


def on_nav(nav: Any, *, config: Any, files: Any) -> Any:
    return _events().on_nav(nav, config, files)


@event_priority(100)
def _before_macros(markdown: str, *, page: Any, config: Any, files: Any) -> Any:
    return _events().before_macros(markdown, page, config)


@event_priority(-100)
def _after_macros(markdown: str, *, page: Any, config: Any, files: Any) -> Any:
    return _events().after_macros(markdown)


on_page_markdown = CombinedEvent(_before_macros, _after_macros)


def on_page_content(html: str, *, page: Any, config: Any, files: Any) -> Any:
    return _events().on_page_content(html, page)


def on_env(env: Any, *, config: Any, files: Any) -> Any:
    _events().on_env(env, config, files)
    return env


@event_priority(-100)
def on_page_context(context: Any, *, page: Any, config: Any, nav: Any) -> Any:
    _events().on_page_context(page, config)
    return context


def on_post_page(output: str, *, page: Any, config: Any) -> Any:
    return _events().on_post_page(output)


@event_priority(-100)
def on_post_build(*, config: Any) -> None:
    _events().on_post_build(config)


def on_build_error(*, error: Exception) -> None:
    _events().on_build_error(error)
