"""The policy of a page: exactly its own inline scripts, nothing unsafe, and in force before anything is loaded."""

from pathlib import Path

import pytest

from macros.problems import ContentError
from macros.publish.finish import finish_pages
from macros.publish.policy import hashes_in, hashes_of, policy
from macros.publish.publication import Publication

PAGE = '<!doctype html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
# printf 'alert(1)' | openssl dgst -sha256 -binary | base64
ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


def _published(site: Path, html: str) -> str:
    (site / "index.html").write_bytes(html.encode())
    finish_pages(Publication(site))
    return (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("script", "allowed"),
    [
        ("<script>alert(1)</script>", [ALERT]),
        ('<script type="module">alert(1)</script>', [ALERT]),
        ("<script>alert(1)</script>\n<script>alert(1)</script>", [ALERT]),
        ('<script id="c" type="application/json">{"a": 1}</script>', []),
        ("<script id=c type=application/json>{}</script>", []),
        ('<script src="a.js" type="module"></script>', []),
        ('<script data-src="a.js">alert(1)</script>', [ALERT]),
    ],
)
def test_inline_scripts_are_allowed_by_their_hash_and_no_others(script: str, allowed: list[str]) -> None:
    assert hashes_of(PAGE.format(head="", body=script)) == allowed


def test_line_ends_are_hashed_as_a_browser_reads_them() -> None:
    assert hashes_of("<script>a\r\nb\rc</script>") == hashes_of("<script>a\nb\nc</script>")


def test_the_hashes_of_a_page_are_read_back_from_its_policy(tmp_path: Path) -> None:
    assert hashes_in(_published(tmp_path, PAGE.format(head="", body="<script>alert(1)</script>"))) == [ALERT]


def test_what_the_theme_writes_wrongly_is_mended(tmp_path: Path) -> None:
    assert '<label for="a">' in _published(tmp_path, PAGE.format(head="", body='<label for="a" tabindex=""></label>'))


def test_nothing_unsafe_is_ever_allowed() -> None:
    text = policy([ALERT], data_images=True)
    assert text.startswith("default-src 'none'; ")
    assert "unsafe" not in text
    assert "*" not in text


def test_the_policy_stands_before_all_that_a_page_loads(tmp_path: Path) -> None:
    html = _published(tmp_path, PAGE.format(head='<link rel="stylesheet" href="a.css">', body=""))
    assert html.startswith(
        '<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"'
    )


@pytest.mark.parametrize(
    ("css", "source"), [("a{mask:url(data:image/svg+xml,x)}", "img-src 'self' data:;"), ("a{}", "img-src 'self';")]
)
def test_pictures_in_stylesheets_are_allowed_where_there_are_some(tmp_path: Path, css: str, source: str) -> None:
    (tmp_path / "a.css").write_text(css)
    assert source in _published(tmp_path, PAGE.format(head="", body=""))


def test_a_page_whose_head_begins_otherwise_is_named_nope(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^index\.html: the head does not begin with <meta charset>"):
        _published(tmp_path, "<!doctype html><html><head><script>alert(1)</script></head></html>")
