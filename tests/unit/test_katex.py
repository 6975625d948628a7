"""KaTeX at build time: what it refuses, what is left out of its output, and what happens when it dies."""

from collections.abc import Iterator

import pytest

from macros.katex import Katex
from macros.problems import ContentError


@pytest.fixture(scope="module")
def katex() -> Iterator[Katex]:
    katex = Katex()
    yield katex
    katex.close()


def test_the_tex_source_is_not_in_the_output(katex: Katex) -> None:
    html = katex.render(r"\sigma_{\max}", display=False)
    assert r"\sigma" not in html
    assert "annotation" not in html


def test_a_subscript_has_two_parts(katex: Katex) -> None:
    # KaTeX puts an invisible operator behind \max, which would make a third part: no browser shows such a subscript.
    html = katex.render(r"\sigma_{\max}", display=False)
    assert "<msub><mi>σ</mi><mi>max</mi></msub>" in html


def test_a_line_break_in_a_formula_is_one_request(katex: Katex) -> None:
    assert katex.render("a\n+ b", display=True) == katex.render("a + b", display=True)


@pytest.mark.parametrize("tex", [r"\fraq{1}{2}", r"\href{javascript:alert(1)}{x}", r"\includegraphics{x}", "h_{ü}"])
def test_what_cannot_be_typeset_as_it_stands_is_refused_nope(tex: str, katex: Katex) -> None:
    with pytest.raises(ContentError):
        katex.render(tex, display=False)


def test_after_a_refusal_the_next_formula_is_typeset(katex: Katex) -> None:
    with pytest.raises(ContentError):
        katex.render(r"\fraq", display=False)
    assert "<mi>h</mi>" in katex.render("h", display=False)


def test_a_dead_process_is_told_not_waited_for_nope() -> None:
    katex = Katex()
    # What was set before, by any test, needs no process: these two formulas stand nowhere else.
    katex.render("h_{alive}", display=False)
    assert katex._process
    katex._process.kill()
    katex._process.wait()
    with pytest.raises(RuntimeError, match="KaTeX stopped without an answer: run `make clean`, then `make build`"):
        katex.render("h_{dead}", display=False)
    katex.close()
