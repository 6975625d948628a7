"""Pages get smaller without a loss."""

import pytest

from macros.publish.lean import squeezed, with_names

MOVED = {
    "assets/stylesheets/a.css": "assets/site-A.css",
    "assets/stylesheets/b.css": "assets/site-A.css",
    "assets/javascripts/a.js": "assets/site-B.js",
}


@pytest.mark.parametrize("up", ["", "../", "../../", "/", "/notes/revision/"])
def test_links_lead_to_the_new_files_from_wherever_the_page_is(up: str) -> None:
    html = "".join(f'<link rel="stylesheet" href="{up}assets/stylesheets/{name}.css">' for name in "ab")
    assert with_names(html, MOVED) == f'<link rel="stylesheet" href="{up}assets/site-A.css">'


def test_scripts_of_a_page_become_one() -> None:
    html = '<script type="module" src="assets/javascripts/a.js"></script><script src="assets/other.js"></script>'
    assert with_names(html, MOVED).startswith(
        '<script type="module" src="assets/site-B.js"></script><script src="assets/o'
    )


def test_what_was_not_moved_stays() -> None:
    html = '<link rel="stylesheet" href="https://example.org/assets/stylesheets/c.css"><script>let a = "  ";</script>'
    assert with_names(html, MOVED) == html


@pytest.mark.parametrize(
    ("html", "lean"),
    [
        ("<p>\n    one\n\n  <b>two</b></p>", "<p>\none\n<b>two</b></p>"),
        ("<p>one<!-- a remark\n --> two</p>", "<p>one two</p>"),
        ("<pre>\n  one\n\n  two</pre>", "<pre>\n  one\n\n  two</pre>"),
        ("<textarea>  \n  x</textarea>", "<textarea>  \n  x</textarea>"),
        ("<script>\n  a\n\n  b\n</script>", "<script>\n  a\n\n  b\n</script>"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', '<svg viewBox="0 0 1 1"/>'),
    ],
)
def test_only_space_that_nobody_sees_is_taken(html: str, lean: str) -> None:
    assert squeezed(html) == lean
