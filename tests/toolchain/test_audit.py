"""What is known of the locked packages is told in a line each, and no answer is never taken for a good one."""

import json
from typing import Any

import pytest

from macros.toolchain import audit
from macros.toolchain.audit import NotAudited, npm_weaknesses, python_weaknesses

# As pip-audit 2.10 and npm 10 answer.
PYTHON: dict[str, Any] = {
    "dependencies": [
        {"name": "sound", "version": "1.0", "vulns": []},
        {"name": "weak", "version": "2.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.1", "3.0"], "aliases": []}]},
        {"name": "open", "version": "3.0", "vulns": [{"id": "GHSA-2", "fix_versions": [], "aliases": []}]},
    ],
    "fixes": [],
}
ADVISORY = {"source": 1, "name": "weak", "title": "…", "url": "https://github.com/advisories/GHSA-3", "range": "<2"}
NPM: dict[str, Any] = {
    "auditReportVersion": 2,
    "vulnerabilities": {
        "weak": {"name": "weak", "severity": "high", "via": [ADVISORY], "range": "<2", "fixAvailable": True},
        "above": {"name": "above", "severity": "high", "via": ["weak"], "range": "*", "fixAvailable": True},
    },
}
SKIPPED = {"name": "a", "skip_reason": "Dependency not found on PyPI and could not be audited: a (1.0)"}
REFUSED = {"message": "405 Method Not Allowed - POST https://registry.npmjs.org/", "statusCode": 405, "error": {}}


def test_pips_findings_are_told_with_their_cure() -> None:
    assert [str(each) for each in python_weaknesses(json.dumps(PYTHON))] == [
        "weak 2.0: PYSEC-1 (mended in 2.1, 3.0: run make lock)",
        "open 3.0: GHSA-2 (not mended yet)",
    ]


def test_npms_findings_are_told_once_each() -> None:
    assert [str(each) for each in npm_weaknesses(json.dumps(NPM))] == ["weak <2: GHSA-3 (mended: run make lock)"]


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("", "pip-audit got no answer from the Python package index: check the network"),
        ("Traceback (most recent call last):", "pip-audit got no answer"),
        (json.dumps({"dependencies": []}), "no advisories on any package"),
        # pip-audit itself ends with 0 here.
        (json.dumps({"dependencies": [*PYTHON["dependencies"], SKIPPED, SKIPPED]}), "no advisories on a and 1 more"),
    ],
)
def test_what_pip_audit_could_not_ask_is_no_good_answer_nope(answer: str, sentence: str) -> None:
    with pytest.raises(NotAudited, match=sentence):
        python_weaknesses(answer)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("", "npm audit got no answer"),
        ("null", "npm audit got no answer"),
        (json.dumps(REFUSED), "405 Method Not Allowed"),
    ],
)
def test_what_npm_could_not_ask_is_no_good_answer_nope(answer: str, sentence: str) -> None:
    with pytest.raises(NotAudited, match=sentence):
        npm_weaknesses(answer)


@pytest.mark.parametrize(
    ("python", "npm", "code"),
    [
        ({"dependencies": PYTHON["dependencies"][:1]}, {"vulnerabilities": {}}, audit.ALL_WELL),
        (PYTHON, {"vulnerabilities": {}}, audit.WEAK),
        ({"dependencies": PYTHON["dependencies"][:1]}, REFUSED, audit.UNASKED),
        (PYTHON, REFUSED, audit.WEAK),
    ],
)
def test_how_it_ends(python: dict[str, Any], npm: dict[str, Any], code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "_output", lambda command: json.dumps(python if "pip_audit" in command else npm))
    assert audit.audit() == code


def test_an_accepted_weakness_is_not_told_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(audit, "ACCEPTED", {"GHSA-3": "only runs in the tests"})
    monkeypatch.setattr(audit, "_ask_python", list)
    monkeypatch.setattr(audit, "_output", lambda _: json.dumps(NPM))
    assert audit.audit() == audit.ALL_WELL
    assert capsys.readouterr().err == ""
