"""What hosts are told to send: the policy of all pages, and long lives for files that never change."""

from pathlib import Path

import pytest

from macros.publish.finish import finish_pages
from macros.publish.headers import write_headers
from macros.publish.publication import Publication

PAGE = '<head><meta charset="utf-8"></head><script>{code}</script>'
FOREVER = "  Cache-Control: public, max-age=31536000, immutable\n"


def _headers(site: Path, *files: str) -> str:
    for number, name in enumerate(files):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(PAGE.format(code=number), encoding="utf-8")
    finish_pages(Publication(site))
    write_headers(Publication(site))
    return (site / "_headers").read_text(encoding="utf-8")


def test_every_answer_carries_the_policy_with_the_scripts_of_all_pages(tmp_path: Path) -> None:
    first, policy, *_ = _headers(tmp_path, "index.html", "why/index.html").splitlines()
    assert first == "/*"
    assert policy.startswith("  Content-Security-Policy: default-src 'none'; ")
    assert policy.endswith("; frame-ancestors 'none'")
    assert policy.count("'sha256-") == 2


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("assets/site.0a1b2c3d.css", "/assets/site.0a1b2c3d.css"),
        ("assets/bundle.a5f9d56c.min.js", "/assets/bundle.a5f9d56c.min.js"),
        ("assets/core-QX2M5K7D.js", "/assets/core-QX2M5K7D.js"),
        ("assets/a b.0a1b2c3d4e.png", "/assets/a%20b.0a1b2c3d4e.png"),
    ],
)
def test_a_file_with_a_hash_in_its_name_is_kept_for_ever(tmp_path: Path, file: str, path: str) -> None:
    assert f"\n{path}\n{FOREVER}" in _headers(tmp_path, file)


@pytest.mark.parametrize(
    "file", ["index.html", "deck/cards.json", "assets/tokens.css", "assets/defaced.css", "glossary/terms.json"]
)
def test_any_other_file_is_asked_for_again(tmp_path: Path, file: str) -> None:
    assert "Cache-Control" not in _headers(tmp_path, file)


def test_the_service_worker_is_never_kept(tmp_path: Path) -> None:
    assert "/service-worker.js\n  Cache-Control: no-cache\n" in _headers(tmp_path, "service-worker.js")
