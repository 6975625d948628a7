"""Inline styles become classes with the same effect, lengths as near as can be seen."""

import re

import pytest

from macros import style_classes
from macros.style_classes import StyleClasses


def class_of(html: str) -> list[str]:
    found = re.search(r'class="([^"]*)"', html)
    return found[1].split() if found else []


def test_a_style_becomes_a_class_with_its_declarations() -> None:
    styles = StyleClasses()
    assert class_of(styles.move('<span style="height:1em;top:-2em;">x</span>')) == ["h100", "t-200"]
    assert styles.css() == ".katex .h100{height:1em}.katex .t-200{top:-2em}"


@pytest.mark.parametrize(
    ("style", "declaration"),
    [
        ("top:-3.063em", "top:-3.06em"),
        ("top:-2.005em", "top:-2.01em"),
        ("margin-right: 0.2778em", "margin-right:0.28em"),
        ("height:0.6891em", "height:0.68em"),
        ("vertical-align:-0.15em", "vertical-align:-0.16em"),
        ("height:2.5em", "height:2.5em"),
        ("width:33.3333%", "width:33.3333%"),
        ("position:relative", "position:relative"),
    ],
)
def test_a_length_is_rounded_and_nothing_else_is(style: str, declaration: str) -> None:
    styles = StyleClasses()
    styles.name(style)
    assert list(styles.styles.values()) == [declaration]


def test_lengths_that_are_rounded_alike_share_a_class() -> None:
    styles = StyleClasses()
    assert styles.name("top:-3.063em") == styles.name("top:-3.0573em") != styles.name("top:-3.07em")


def test_rules_stand_in_the_order_of_their_lengths() -> None:
    styles = StyleClasses()
    for length in ("1", "-2", "0.5"):
        styles.name(f"top:{length}em")
    assert styles.css().index("-2em") < styles.css().index("0.5em") < styles.css().index(":1em")


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
    styles.name("color:red")
    with pytest.raises(RuntimeError, match="share the class k000000"):
        styles.name("color:blue")
