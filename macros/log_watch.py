"""What MkDocs warns of becomes a problem of the content, with a cure added.

MkDocs logs a broken link or a page outside the navigation as a warning and stops, in strict mode, only after every page
was written. `LogWatch` takes such warnings out of the log; the build then reports them with all other problems, before
anything is written.
"""

import logging
import re

from macros.problems import LOGGER, Problems

CURES = (
    (r"contains a link .* target .*is not found", "correct the link, or add the page that it names"),
    (r"contains a link .* anchor", "correct the part behind #, or give the heading that id"),
    (r"contains an (absolute|unrecognized relative) link", "write it relative to docs/, with the name of the file"),
)
DOC_FILE = re.compile(r"^Doc file '([^']+)' ")
GUESS = re.compile(r"[.,]? Did you mean '([^']+)'\?")
MISSING = re.compile(r"A reference to '([^']+)' is included in the 'nav' configuration")
NOT_IN_NAV = re.compile(r'exist in the docs directory, but are not included in the "nav" configuration:')
MACRO_FAILED = re.compile(r"_File_: `(?P<page>[^`]+)`\s+_(?P<error>\w+)_: (?P<reason>.*)")


def sentences_of(message: str) -> list[str]:
    """The problem sentences that one warning of MkDocs, or of its plugin for macros, stands for."""
    if NOT_IN_NAV.search(message):
        pages = re.findall(r"^\s+- (\S+)", message, re.MULTILINE)
        return [
            f"{page}: the page is missing from the navigation: add a line for it under nav in mkdocs.yml."
            for page in pages
        ]
    if missing := MISSING.search(message):
        return [f"mkdocs.yml: nav names '{missing[1]}', which is not in docs/: correct nav, or add the page."]
    if failed := MACRO_FAILED.search(message):
        why = f"{failed['error']}: {failed['reason']}"
        return [f"{failed['page']}: a macro failed ({why}): correct the page, or the macro in macros/."]
    return [_with_cure(message)]


def _with_cure(message: str) -> str:
    text = DOC_FILE.sub(r"\1: the page ", message.strip().rstrip(".").replace(", it was left as is", ""))
    text = GUESS.sub(r" (did you mean '\1'?)", text)
    cure = next((cure for pattern, cure in CURES if re.search(pattern, message)), "")
    return f"{text}: {cure}." if cure else f"{text}."


class LogWatch(logging.Filter):
    """A filter for the handlers of MkDocs' logger: warnings go to `problems` instead of the terminal."""

    def __init__(self, problems: Problems) -> None:
        """Report into `problems`; call `start` to begin and `stop` to end."""
        super().__init__()
        self.problems = problems
        self._relay = _Relay(self)
        self._level = logging.NOTSET

    def start(self) -> None:
        """Begin to watch."""
        logger = logging.getLogger("mkdocs")
        self._level = logger.level
        # `mkdocs build -q` would keep warnings from being made at all, and broken links from being found.
        logger.setLevel(min(logger.level or logging.WARNING, logging.WARNING))
        for handler in logger.handlers:
            handler.addFilter(self)
        logger.addHandler(self._relay)

    def stop(self) -> None:
        """Leave the log as it was."""
        logger = logging.getLogger("mkdocs")
        logger.setLevel(self._level)
        logger.removeHandler(self._relay)
        for handler in logger.handlers:
            handler.removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep a record in the log unless it is one that `_Relay` turned into a problem."""
        return not _is_watched(record)


class _Relay(logging.Handler):
    """Hands watched records to the problems, whether or not MkDocs has a handler of its own (in tests it has none)."""

    def __init__(self, watch: LogWatch) -> None:
        super().__init__(logging.WARNING)
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        if _is_watched(record):
            for sentence in sentences_of(record.getMessage()):
                self._watch.problems.report(sentence)


def _is_watched(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING and record.name != LOGGER.name
