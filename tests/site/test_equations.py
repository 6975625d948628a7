"""Equations are typeset at build time: MathML once for screen readers, a drawing for eyes, no script, own fonts."""

import re

from tests.site.built import Site

STYLE_CLASS = re.compile(r"[bhlmprtvwx]-?\d+|k[0-9a-f]{6}")
FONT = re.compile(r"url\(([^)]*KaTeX_[^)]*)\)")


def _stylesheet(site: Site) -> str:
    return site.asset("site.css").read_text(encoding="utf-8")


def test_every_formula_is_mathml_once_and_a_hidden_drawing_once(site: Site) -> None:
    count = 0
    for page in site.pages:
        for formula in page.soup.select(".arithmatex"):
            count += 1
            assert len(formula.find_all("math")) == 1, f"{page.url}: {formula}"
            drawings = formula.select(".katex-html")
            assert [drawing.get("aria-hidden") for drawing in drawings] == ["true"], f"{page.url}: {formula}"
            assert drawings[0].find_parent("math") is None
    assert count > 500


def test_no_formula_is_left_unfilled(site: Site) -> None:
    assert [page.url for page in site.pages if page.values("data-equation")] == []
    assert [
        page.url for page in site.pages if page.soup.select("math:not(.arithmatex math), .katex:not(.arithmatex *)")
    ] == []


def test_every_formula_has_content(site: Site) -> None:
    empty = [page.url for page in site.pages for math in page.soup.find_all("math") if not math.get_text(strip=True)]
    assert empty == []


def test_no_formula_is_printed_as_an_error(site: Site) -> None:
    assert [page.url for page in site.pages if "katex-error" in " ".join(page.values("class"))] == []
    assert [page.url for page in site.pages if page.values("mathcolor")] == []
    assert "#cc0000" not in _stylesheet(site)


def test_every_class_that_stands_for_a_style_has_its_rule(site: Site) -> None:
    used = {
        name
        for page in site.pages
        for names in set(page.values("class"))
        for name in names.split()
        if STYLE_CLASS.fullmatch(name)
    }
    assert len(used) > 50
    assert sorted(name for name in used if f".katex .{name}{{" not in _stylesheet(site)) == []


def test_every_font_of_the_stylesheet_is_in_the_site_and_no_other(site: Site) -> None:
    named = {font.strip("\"'").removeprefix("./") for font in FONT.findall(_stylesheet(site))}
    assert 5 < len(named) < 20  # of the twenty typefaces of KaTeX, those that draw something
    assert named == {file.name for file in (site.folder / "assets").glob("*.woff*")}


def test_no_mathematics_is_left_to_a_script(site: Site) -> None:
    scripts = [*site.folder.rglob("*.js"), *site.folder.rglob("*.mjs")]
    assert scripts
    assert [file.name for file in scripts if re.search("katex|mathjax", file.name, re.IGNORECASE)] == []
    assert [file.name for file in scripts if "ParseError: KaTeX" in file.read_text(encoding="utf-8")] == []


# How many children these elements must have (MathML Core): with another number Firefox shows the formula as an error.
CHILDREN = {"mfrac": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "munderover": 3, "mroot": 2}


def test_every_part_of_a_formula_has_the_parts_that_mathml_asks_of_it(site: Site) -> None:
    parts = [(page.url, part) for page in site.pages for part in page.soup.select("math *") if part.name in CHILDREN]
    assert len(parts) > 500
    assert [
        (url, str(part)) for url, part in parts if len(part.find_all(True, recursive=False)) != CHILDREN[part.name]
    ] == []
