"""The list of links to other sites: each address once, with every page and text that leads there."""

from pathlib import Path

from macros.outgoing_links import listed, outgoing_links

HOME = '<a href="why/">Why</a> <a href="https://b.example/x">B  <i>two</i></a> <a href="#x">Here</a>'
WHY = (
    '<a href="https://b.example/x">B</a> <a href="https://a.example/"></a> <a href="https://a.example/"></a>'
    '<footer class="md-footer"><a href="https://theme.example/">Theme</a></footer>'
)


def test_every_address_is_listed_once_with_its_places(tmp_path: Path) -> None:
    (tmp_path / "why").mkdir()
    (tmp_path / "index.html").write_text(HOME)
    (tmp_path / "why" / "index.html").write_text(WHY)
    assert listed(outgoing_links(tmp_path)).splitlines() == [
        "https://a.example/",
        "  why/: (no text)",
        "https://b.example/x",
        "  home: B two",
        "  why/: B",
        "2 addresses",
    ]
