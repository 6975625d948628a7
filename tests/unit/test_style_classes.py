"""Inline styles become classes with the same effect."""

import re

import pytest

from macros import style_classes
from macros.style_classes import StyleClasses


def class_of(html: str) -> list[str]:
    found = re.search(r'class="([^"]*)"', html)
    return found[1].split() if found else []


def test_a_style_becomes_a_class_with_its_declarations() -> None:
    styles = StyleClasses()
    (name,) = class_of(styles.move('<span style="height:1em;top:-2em;">x</span>'))
    assert styles.css() == f".katex .{name}{{height:1em!important;top:-2em!important}}"


def test_no_style_attribute_is_left() -> None:
    html = '<span class="vlist" style="height:1em;"><span style="top:0"></span></span><svg style="width:2em"/>'
    assert "style=" not in StyleClasses().move(html)


@pytest.mark.parametrize(
    "html",
    [
        '<span class="vlist short" style="height:1em;">x</span>',
        '<span style="height:1em;" class="vlist short">x</span>',
        '<span aria-hidden="true" class="vlist short" style="height:1em;">x</span>',
    ],
)
def test_the_class_joins_those_that_are_there(html: str) -> None:
    moved = StyleClasses().move(html)
    assert class_of(moved)[:2] == ["vlist", "short"]
    assert len(class_of(moved)) == 3
    assert moved.count("class=") == 1
    assert ("aria-hidden" in moved) == ("aria-hidden" in html)


def test_the_same_style_has_the_same_class_in_every_build() -> None:
    one, other = StyleClasses(), StyleClasses()
    other.move('<span style="color:red">another style first</span>')
    html = '<span style="height:1em">x</span>'
    assert one.move(html) == other.move(html)


def test_different_styles_have_different_classes() -> None:
    styles = StyleClasses()
    assert styles.name("height:1em") != styles.name("height:2em")
    assert styles.css().count("{") == 2


def test_text_that_looks_like_a_style_is_left_alone() -> None:
    text = '<p>Write style="height:1em" in the tag.</p>'
    assert StyleClasses().move(text) == text


def test_two_styles_with_one_name_are_refused_nope(monkeypatch: pytest.MonkeyPatch) -> None:
    class SameDigest:
        def __init__(self, *_: object, **__: object) -> None: ...

        def hexdigest(self) -> str:
            return "000000"

    monkeypatch.setattr(style_classes.hashlib, "blake2s", SameDigest)
    styles = StyleClasses()
    styles.name("height:1em")
    with pytest.raises(RuntimeError, match="share the class k000000"):
        styles.name("height:2em")
