"""Warnings of MkDocs become sentences with a cure, and leave its log."""

import logging
from collections.abc import Iterator

import pytest

from macros.log_watch import LogWatch, sentences_of
from macros.problems import Problems

# As MkDocs 1.6 and mkdocs-macros 1.5 write them.
WARNINGS = {
    "Doc file 'rnns.md' contains a link 'atention.md', but the target is not found among documentation files. "
    "Did you mean 'attention.md'?": [
        "rnns.md: the page contains a link 'atention.md', but the target is not found among documentation files "
        "(did you mean 'attention.md'?): correct the link, or add the page that it names."
    ],
    "Doc file 'rnns.md' contains a link '#end', but there is no such anchor on this page.": [
        "rnns.md: the page contains a link '#end', but there is no such anchor on this page: "
        "correct the part behind #, or give the heading that id."
    ],
    "Doc file 'rnns.md' contains an absolute link '/why/', it was left as is.": [
        "rnns.md: the page contains an absolute link '/why/': write it relative to docs/, with the name of the file."
    ],
    'The following pages exist in the docs directory, but are not included in the "nav" configuration:\n'
    "  - draft.md\n  - notes/old.md": [
        "draft.md: the page is missing from the navigation: add a line for it under nav in mkdocs.yml.",
        "notes/old.md: the page is missing from the navigation: add a line for it under nav in mkdocs.yml.",
    ],
    "A reference to 'rnn.md' is included in the 'nav' configuration, which is not found in the documentation files.": [
        "mkdocs.yml: nav names 'rnn.md', which is not in docs/: correct nav, or add the page."
    ],
    "[macros] - ERROR # _Macro Rendering Error_\n\n_File_: `rnns.md`\n\n_KeyError_: 'lstm'\n\n```\nTraceback": [
        "rnns.md: a macro failed (KeyError: 'lstm'): correct the page, or the macro in macros/."
    ],
    "Something that nobody has seen.": ["Something that nobody has seen."],
}


@pytest.fixture
def watch() -> Iterator[LogWatch]:
    watch = LogWatch(Problems())
    watch.start()
    yield watch
    watch.stop()


@pytest.mark.parametrize("message", WARNINGS)
def test_a_warning_becomes_sentences(message: str) -> None:
    assert sentences_of(message) == WARNINGS[message]


def test_a_warning_goes_to_the_problems(watch: LogWatch) -> None:
    logging.getLogger("mkdocs.structure.pages").warning("Doc file %r is odd.", "rnns.md")
    assert watch.problems.sentences == ["rnns.md: the page is odd."]


def test_what_is_no_warning_is_not_a_problem(watch: LogWatch) -> None:
    logging.getLogger("mkdocs.commands.build").info("Building documentation")
    logging.getLogger("another.program").warning("A warning")
    logging.getLogger("mkdocs.notebook").warning("Our own report")
    assert watch.problems.sentences == []


def test_a_quiet_build_sees_warnings_too(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("mkdocs")
    caplog.set_level(logging.ERROR, "mkdocs")  # what --quiet does
    watch = LogWatch(Problems())
    watch.start()
    logger.warning("A problem")
    watch.stop()
    assert watch.problems.sentences == ["A problem."]
    assert logger.level == logging.ERROR


def test_after_the_end_nothing_is_watched(watch: LogWatch) -> None:
    watch.stop()
    logging.getLogger("mkdocs.structure.pages").warning("Doc file 'rnns.md' is odd.")
    assert watch.problems.sentences == []


def test_a_watched_warning_is_kept_out_of_the_log() -> None:
    logger, seen = logging.getLogger("mkdocs"), []
    handler = logging.Handler()
    handler.emit = seen.append  # type: ignore[method-assign]
    logger.addHandler(handler)
    watch = LogWatch(Problems())
    watch.start()
    logger.warning("A problem")
    logging.getLogger("mkdocs.notebook").warning("The report")
    watch.stop()
    logger.warning("Later")
    logger.removeHandler(handler)
    assert [record.getMessage() for record in seen] == ["The report", "Later"]
