"""A built site becomes one with few small assets, and its pages load them."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from macros.problems import ContentError
from macros.publish.pack import pack
from macros.publish.publication import Publication

HASH = re.compile(r"-[0-9A-Z]{8}(?=\.)")
FORMULA = (
    '<span class="katex"><span class="mord mathnormal">{}</span><span class="mord mathbf">B</span>'
    '<span class="mrel">&gt;</span>'
    '<span class="delimsizing mult"><span class="delim-size4"><span>⎛</span></span></span>'
)


def packed(site: Path) -> set[str]:
    """Publish; gives the names of all files but pages, without the hashes in them."""
    pack(Publication(site))
    return {HASH.sub("", file.relative_to(site).as_posix()) for file in site.rglob("*.*") if file.suffix != ".html"}


def read(site: Path, name: str) -> str:
    [file] = site.glob(name)
    return file.read_text(encoding="utf-8")


def signs(site: Path, font: str) -> str:
    [file] = site.glob(f"assets/{font}-*.woff2")
    return "".join(map(chr, sorted(TTFont(file).getBestCmap())))


def test_only_what_is_asked_for_is_left(small_site: Path) -> None:
    assert packed(small_site) == {
        "assets/site.css",
        "assets/own.css",
        "assets/site.js",
        "assets/alone.js",
        "assets/later.js",
        "assets/work.js",
        "assets/images/icon.png",
        "search/index.json",
    }


def test_pages_load_what_is_shared_and_what_is_theirs_alone(small_site: Path) -> None:
    packed(small_site)
    one, two = (HASH.sub("", read(small_site, f"{name}/index.html")) for name in ("one", "two"))
    assert re.findall(r'(?:href|src)="([^"]*)"', one) == ["../assets/site.css", "../assets/site.js"]
    assert re.findall(r'(?:href|src)="([^"]*)"', two) == [
        "../assets/site.css",
        "../assets/images/icon.png",
        "../assets/own.css",
        "../assets/site.js",
        "../assets/alone.js",
    ]


def test_a_rule_of_the_theme_stays_if_a_page_or_a_script_can_need_it(small_site: Path) -> None:
    packed(small_site)
    css = read(small_site, "assets/site-*.css")
    assert "md-seen" in css and "md-made" in css
    assert "md-unseen" not in css and "mathfrak" not in css


def test_a_script_is_whole_and_finds_its_files_by_their_new_names(small_site: Path) -> None:
    packed(small_site)
    assert "append" in read(small_site, "assets/site-*.js") and "append" in read(small_site, "assets/alone-*.js")
    [later] = small_site.glob("assets/later-*.js")
    [worker] = small_site.glob("assets/work-*.js")
    assert f'import("./{later.name}")' in read(small_site, "assets/site-*.js")
    assert f'new URL("./{worker.name}",import.meta.url)' in later.read_text(encoding="utf-8")
    assert 'new URL("../search/index.json",import.meta.url)' in worker.read_text(encoding="utf-8")


def test_a_font_has_the_signs_that_are_drawn_with_it(small_site: Path, body: Callable[[str], None]) -> None:
    body(FORMULA.format("x"))
    fonts = {name for name in packed(small_site) if name.endswith(".woff2")}
    names = ("Main-Regular", "Main-Bold", "Math-Italic", "Size1-Regular", "Size4-Regular")
    assert fonts <= {f"assets/KaTeX_{name}.woff2" for name in names}
    assert signs(small_site, "KaTeX_Math-Italic") == "x"
    assert signs(small_site, "KaTeX_Main-Bold") == "B"
    assert signs(small_site, "KaTeX_Main-Regular") == ">"
    assert signs(small_site, "KaTeX_Size4-Regular") == "⎛"


def test_fonts_of_text_are_asked_for_at_once_where_there_are_formulas(
    small_site: Path, body: Callable[[str], None]
) -> None:
    body(FORMULA.format("x"))
    packed(small_site)
    hints = re.findall(r'<link rel="preload" href="\.\./assets/([^-]+-[^-]+)', read(small_site, "one/index.html"))
    assert hints == ["KaTeX_Main-Regular", "KaTeX_Math-Italic"]
    assert "preload" not in read(small_site, "two/index.html")


def test_another_content_gets_another_name_and_the_same_content_the_same(small_site: Path, tmp_path: Path) -> None:
    other = tmp_path.with_name("other")
    shutil.copytree(small_site, other)
    (other / "assets" / "javascripts" / "alone.js").write_text("console.log('changed');", encoding="utf-8")
    packed(small_site), packed(other)
    names, changed = ({file.name for file in site.glob("assets/*.*")} for site in (small_site, other))
    assert len(names) == len(changed)
    assert {HASH.sub("", name) for name in names ^ changed} == {"alone.js"}


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("export const x = ;", "Unexpected"),
        ("console.log(import.meta.url);", r"page\.js: import\.meta is understood only as new URL"),
        ('import("./page.js");', r"page\.js loads assets/javascripts/page\.js"),
    ],
)
def test_a_script_that_cannot_be_packed_is_named_nope(small_site: Path, script: str, sentence: str) -> None:
    (small_site / "assets" / "javascripts" / "page.js").write_text(script, encoding="utf-8")
    with pytest.raises(ContentError, match=sentence):
        pack(Publication(small_site))


def test_a_module_in_several_files_keeps_no_state_of_its_own_nope(small_site: Path) -> None:
    module = small_site / "assets" / "javascripts" / "say.js"
    module.write_text("let said = 0;\nexport const say = () => (said += 1);", encoding="utf-8")
    with pytest.raises(ContentError, match=r"say\.js is in 2 files and keeps something in a variable"):
        pack(Publication(small_site))
