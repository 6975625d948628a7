"""The switchboard: registers the macros and the Markdown extensions with mkdocs-macros, and decides nothing.

Macros: `card` and `figure` (call blocks), `path`, `timeline`, `sst2`, `sources`, `worked`, `glossary`,
`notation`, `cards`, `study`, `practice`, `practice_view` (a call block), `measured`.
"""

from typing import Any

from macros import authoring, build
from macros.equation import EquationExtension
from macros.glossary_terms import GlossaryExtension


def define_env(env: Any) -> None:
    """mkdocs-macros calls this once a build, before any page is read."""
    now = build.current()
    env.conf.markdown_extensions += [EquationExtension(now.equations), GlossaryExtension(now.terms_to_mark)]
    for name, macro in authoring.MACROS.items():
        env.macro(macro, name)
