"""TeX, through the real KaTeX, becomes the text that titles and search show."""

from collections.abc import Iterator

import pytest

from macros.katex import Katex
from macros.plain_math import plain_math

TEXTS = {
    r"h_t": "h_t",
    r"W_{xh} x_t": "W_xh x_t",
    r"\mathbf{{W}_{xh}}": "W_xh",
    r"h_t=\tanh\big(W_{xh}x_t+W_{hh}h_{t-1}+b_h\big)": "h_t = tanh(W_xh x_t + W_hh h_(t-1) + b_h)",
    r"i_t = \sigma(W_i x_t)": "i_t = σ(W_i x_t)",
    r"\sqrt{d_k}": "sqrt(d_k)",
    r"\sqrt[3]{x}": "root_3(x)",
    r"x_i^2 + 1": "x_i^2 + 1",
    r"c_t^{(i)}": "c_t^(i)",
    r"\lambda^{t-k}": "λ^(t-k)",
    r"10^{-3}": "10^(-3)",
    r"\frac{1}{2}": "1/2",
    r"\frac{a+b}{c}": "(a + b)/c",
    r"\frac{\partial L}{\partial h_t}": "∂L/∂h_t",
    r"\frac{\exp(a_{ij})}{\sum_k \exp(a_{ik})}": "exp(a_ij)/(∑_k exp(a_ik))",
    r"\binom{n}{k}": "(n over k)",
    r"\operatorname{softmax}(QK^\top/\sqrt{d_k})\,V": "softmax(QK^T/sqrt(d_k)) V",
    r"s_i^\top h_j": "s_i^T h_j",
    r"\sum_{k=1}^{n} w_k v_k": "∑_(k=1)^n w_k v_k",
    r"\hat{y} + \tilde{h}_t + \bar{x} + \overline{x} + \vec{v}": "y-hat + h-tilde_t + x-bar + x-bar + v-vec",
    r"\mathbb{R}^{d\times h}": "R^(d×h)",
    r"h_t \in \mathbb{R}^{d}": "h_t ∈ R^d",
    r"p(a \mid b)": "p(a | b)",
    r"f'(x)": "f'(x)",
    r"-1 \le x = -y - 1": "-1 ≤ x = -y - 1",
    r"O(n^2 \cdot d)": "O(n^2 ⋅ d)",
    r"a \odot b": "a ⊙ b",
    r"\lVert x \rVert_2": "∥x∥_2",
    r"\sigma_{\max}": "σ_max",
    r"\text{king} - \text{man}": "king - man",
    r"x \text{ if } x > 0": "x if x > 0",
    r"t=1,\dots,n": "t = 1, …, n",
    r"1{,}821": "1,821",
    r"90\%": "90%",
    r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}": "(1 2; 3 4)",
    r"a \phantom{b} c": "ac",
}


@pytest.fixture(scope="module")
def katex() -> Iterator[Katex]:
    katex = Katex()
    yield katex
    katex.close()


@pytest.mark.parametrize("tex", TEXTS)
def test_a_formula_is_read_as_text(tex: str, katex: Katex) -> None:
    assert plain_math(katex.render(tex, display=False)) == TEXTS[tex]


def test_a_display_formula_has_the_same_text(katex: Katex) -> None:
    assert plain_math(katex.render(r"\sum_{k=1}^{n} w_k", display=True)) == "∑_(k=1)^n w_k"


def test_html_without_a_formula_has_no_text() -> None:
    assert plain_math("<p>h</p>") == ""
