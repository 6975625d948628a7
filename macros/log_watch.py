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
    (
        r"contains a link .* (there is no such anchor|does not contain an anchor)",
        "correct the part behind #, or give the heading that id",
    ),
    (r"contains an absolute link", "write the link relative to docs/, with the file's name"),
    (r"contains an unrecognized relative link", "write the link relative to docs/, with the file's name"),
    (r'not included in the "nav" configuration', "add a line for it under nav in mkdocs.yml"),
    (
        r'reference to .* is included in the "nav" configuration, which is not found',
        "correct nav in mkdocs.yml, or add the page",
    ),
)
DOC_FILE = re.compile(r"^Doc file '([^']+)' ")
NOT_IN_NAV = re.compile(r'exist in the docs directory, but are not included in the "nav" configuration:')


def sentences_of(message: str) -> list[str]:
    """The problem sentences that one MkDocs warning stands for, each with its cure."""
    if NOT_IN_NAV.search(message):
        pages = re.findall(r"^\s+- (\S+)", message, re.MULTILINE)
        return [
            f"{page}: the page is missing from the navigation: add a line for it under nav in mkdocs.yml."
            for page in pages
        ]
    cure = next((cure for pattern, cure in CURES if re.search(pattern, message)), "")
    text = DOC_FILE.sub(r"\1: the page ", message.strip().rstrip("."))
    return [f"{text}: {cure}." if cure else text]


class LogWatch(logging.Filter):
    """A filter for the handlers of MkDocs' logger: warnings go to `problems` instead of the terminal."""

    def __init__(self, problems: Problems) -> None:
        """Report into `problems`; call `start` to begin and `stop` to end."""
        super().__init__()
        self.problems = problems
        self._relay = _Relay(self)

    def start(self) -> None:
        """Begin to watch."""
        logger = logging.getLogger("mkdocs")
        for handler in logger.handlers:
            handler.addFilter(self)
        logger.addHandler(self._relay)

    def stop(self) -> None:
        """Leave the log as it was."""
        logger = logging.getLogger("mkdocs")
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
