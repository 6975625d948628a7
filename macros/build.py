"""One build's state: what was read, what was found wrong, which page is being made.

MkDocs' events (`macros/events.py`) start a build and move it from page to page; the macros (`macros/main.py`) use it.
"""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from macros.card_questions import Questions
from macros.deck import Deck
from macros.deck_files import DeckFiles
from macros.equation import Equations
from macros.flip_card import Card
from macros.glossary import FILE as GLOSSARY
from macros.glossary import Term, read_glossary
from macros.log_watch import LogWatch
from macros.problems import Problems
from macros.running_titles import Running
from macros.search_entries import Entry
from macros.sources import Source, read_sources

# Pages that are lists of terms and titles themselves.
UNMARKED = ("glossary.md", "sources.md")


@dataclass
class Build:
    """The state of one build.

    `root` is the folder of mkdocs.yml, `data` the folder of the YAML files, `page` the source path of the page being
    made (`attention.md`), `pages` the pages in the navigation as MkDocs has them and `stems` their names
    (`attention`), `groups` its groups as MkDocs has them, `serving` whether a live preview is running, `site` the
    folder that is written, `cards` the page of every card id met so far, `typed` the card itself and `questions` what
    they ask, `deck` the cards of the finished pages and `deck_files` what the deck files are made from, `entries` the
    places that search can find, `pdf` whether PDFs of the site will be made, `running` the titles that stand at the
    head of printed pages.
    """

    root: Path
    data: Path
    serving: bool = False
    site: str = ""
    pdf: bool = False
    page: str = ""
    pages: list[Any] = field(default_factory=list)
    stems: list[str] = field(default_factory=list)
    groups: list[Any] = field(default_factory=list)
    problems: Problems = field(default_factory=Problems)
    cards: dict[str, str] = field(default_factory=dict)
    typed: dict[str, Card] = field(default_factory=dict)
    questions: Questions = field(default_factory=Questions)
    deck: Deck = field(default_factory=list)
    deck_files: DeckFiles | None = None
    entries: list[Entry] = field(default_factory=list)
    running: list[Running] = field(default_factory=list)

    @property
    def section_pages(self) -> list[Any]:
        """The pages in the first group of the navigation: the numbered sections, in order."""
        return [page for group in self.groups[:1] for page in group.children if page.is_page]

    @property
    def sections(self) -> list[str]:
        """The stems of the sections."""
        return [page.file.name for page in self.section_pages]

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by key."""
        return read_sources(self.data, self.problems)

    @cached_property
    def terms(self) -> list[Term]:
        """The glossary in alphabetical order; empty where a site has none."""
        return read_glossary(self.data, self.stems, self.problems) if (self.data / GLOSSARY).is_file() else []

    def terms_to_mark(self) -> list[Term]:
        """The terms to be marked on the page being made."""
        return [] if self.page in UNMARKED else self.terms

    @cached_property
    def equations(self) -> Equations:
        """The formulas of this build."""
        return Equations(report=self.report)

    @cached_property
    def log_watch(self) -> LogWatch:
        """The watch on MkDocs' own warnings."""
        return LogWatch(self.problems)

    def report(self, sentence: str) -> None:
        """Report a problem of the page being made."""
        self.problems.report(f"{self.page}: {sentence}")


_current: Build | None = None


def start(build: Build) -> Build:
    """Make `build` the current one."""
    global _current
    _current = build
    return build


def current() -> Build:
    """The build that is running.

    Raises `RuntimeError` if none was started.
    """
    if _current is None:
        raise RuntimeError("no build is running: the hook macros/hooks.py is missing from mkdocs.yml")
    return _current
