"""Every page is sound HTML: named, ordered by its headings, readable by assistive technology, without inline code."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bs4 import Tag

from tests.site.built import Page, Site, one, text_of

# What ends an open <p>, wherever it stands: the browser's tree would differ from the text.
BLOCKS = [
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "ul", "ol", "dl", "table", "figure", "blockquote", "hr", "form"),
    *("address", "article", "aside", "div", "footer", "header", "main", "nav", "section", "details", "flip-card"),
]


def _elements(site: Site, selector: str) -> Iterator[tuple[str, Tag]]:
    for page in site.pages:
        yield from ((page.url, tag) for tag in page.soup.select(selector))


def _headings(page: Page) -> list[int]:
    return [int(tag.name[1]) for tag in page.article.find_all(re.compile("^h[1-6]$"))]


def test_tags_close_in_the_order_in_which_they_open(site: Site) -> None:
    for page in site.pages:
        assert page.markup.wrong[:3] == [], page.url
        assert page.markup.open == [], page.url


def test_no_paragraph_holds_a_block(site: Site) -> None:
    paragraphs = _elements(site, "article p")
    assert [(url, text_of(tag)[:60]) for url, tag in paragraphs if tag.find(BLOCKS)] == []


def test_no_element_has_a_style_attribute(site: Site) -> None:
    assert [(page.url, page.values("style")) for page in site.pages if page.values("style")] == []


def test_no_element_has_an_event_handler(site: Site) -> None:
    names = {(page.url, name) for page in site.pages for tag in page.markup.elements for name in tag.attributes}
    assert sorted(pair for pair in names if pair[1].startswith("on")) == []


def test_every_page_has_one_main_heading(site: Site) -> None:
    assert {page.url: len(page.soup.find_all("h1")) for page in site.pages if len(page.soup.find_all("h1")) != 1} == {}


def test_headings_never_skip_a_level_downward(site: Site) -> None:
    for page in site.pages:
        levels = _headings(page)
        assert levels[0] == 1, page.url
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], page.url


def test_every_heading_has_words(site: Site) -> None:
    headings = _elements(site, "article :is(h1, h2, h3, h4, h5, h6)")
    assert [url for url, tag in headings if not re.search(r"\w", text_of(tag))] == []


def test_every_picture_has_a_text_alternative(site: Site) -> None:
    pictures = list(_elements(site, "svg[role=img]"))
    assert len(pictures) >= 4  # two figures, each on its own page and in the whole notebook
    for url, svg in pictures:
        title = one(svg, "title")
        assert len(text_of(title)) > 20, url
        assert str(title["id"]) in str(svg["aria-labelledby"]).split(), url
    assert [url for url, _ in _elements(site, "img:not([alt])")] == []


def test_every_drawing_in_the_text_is_a_picture_or_hidden_from_screen_readers(site: Site) -> None:
    drawings = _elements(site, "article svg:not([role=img])")
    assert [
        url
        for url, svg in drawings
        if not svg.find_parent(attrs={"aria-hidden": "true"}) and svg.get("aria-hidden") != "true"
    ] == []


def test_every_table_has_header_cells(site: Site) -> None:
    tables = list(_elements(site, "article table"))
    assert len(tables) > 20
    assert [url for url, table in tables if not [cell for cell in table.find_all("th") if text_of(cell)]] == []


def test_every_row_of_a_table_fills_its_columns(site: Site) -> None:
    for url, table in _elements(site, "article table"):
        assert len({len(row.find_all(["td", "th"])) for row in table.find_all("tr")}) == 1, (
            f"{url}: {text_of(table)[:60]}"
        )


def test_every_page_names_its_language(site: Site) -> None:
    assert [page.url for page in site.pages if one(page.soup, "html").get("lang") != "en"] == []


def test_every_page_has_a_title_of_its_own(site: Site) -> None:
    titles = [text_of(one(page.soup, "head > title")) for page in site.pages]
    assert all(titles)
    assert len(titles) == len(set(titles))


def test_every_page_has_a_description(site: Site) -> None:
    descriptions = {page.url: page.soup.select("head > meta[name=description]") for page in site.pages}
    assert [
        url for url, found in descriptions.items() if len(found) != 1 or not str(found[0].get("content")).strip()
    ] == []


def test_no_link_and_no_button_is_without_a_name(site: Site) -> None:
    for url, tag in _elements(site, "a[href], button"):
        assert text_of(tag) or tag.get("aria-label") or tag.get("title"), f"{url}: {tag}"


def test_every_figure_has_a_name_and_its_caption_or_table(site: Site) -> None:
    figures = [(url, tag) for url, tag in _elements(site, "article figure") if tag.find("svg")]
    assert len(figures) > 10
    for url, figure in figures:
        drawing = one(figure, "svg")
        assert drawing.get("role") == "img", f"{url}: {figure.get('id')}"
        assert drawing.get("aria-label") or drawing.get("aria-labelledby"), f"{url}: {figure.get('id')}"
        assert figure.find("figcaption") or figure.find_next("table"), f"{url}: {figure.get('id')}"
