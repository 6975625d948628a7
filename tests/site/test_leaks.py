"""Nothing of the way from Markdown to HTML is left for a reader to see: no macro delimiters, no TeX, no Markdown."""

import re
from collections.abc import Iterator

import pytest

from tests.site.built import Page, Site, text_of

SYNTAX = {
    "macro": re.compile(r"\[\[%|%\]\]|\[\[ |\{\{|\}\}|\{%|%\}"),
    # A backslash, a dollar sign, and sub- and superscripts in braces: no page has them in its words.
    "TeX": re.compile(r"\\|\$|[_^]\{"),
    "Markdown": re.compile(r"\*\*|__|\[\^|\]\(|!!! |\{ ?#|:::|///|markdown="),
}
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "content", "placeholder", "title")


def _shown(page: Page) -> Iterator[str]:
    """Every text of a page that a reader, a screen reader or a search engine gets, its navigation included."""
    yield text_of(page.soup)
    for name in SPOKEN_ATTRIBUTES:
        yield from page.values(name)


@pytest.mark.parametrize("kind", SYNTAX)
def test_no_page_shows_syntax_in_text_title_navigation_or_spoken_attributes(site: Site, kind: str) -> None:
    leaks = [
        f"{page.url}: {text[max(0, found.start() - 30) : found.end() + 30]}"
        for page in site.pages
        for text in _shown(page)
        for found in SYNTAX[kind].finditer(text)
    ]
    assert leaks == []


@pytest.mark.parametrize("kind", SYNTAX)
def test_no_search_result_shows_syntax(site: Site, kind: str) -> None:
    shown = [
        (entry.location, text) for entry in site.search_entries for text in (entry.title, entry.text, *entry.names)
    ]
    assert [pair for pair in shown if SYNTAX[kind].search(pair[1])] == []


def test_no_page_is_the_report_of_a_macro_that_failed(site: Site) -> None:
    # mkdocs-macros puts such a report in the place of the page, and goes on.
    assert [page.url for page in site.pages if "Macro Rendering Error" in page.text] == []


@pytest.mark.parametrize("delimiter", ["<!--[[", "]]-->", 'markdown="'])
def test_no_macro_call_is_left_unseen_in_a_page(site: Site, delimiter: str) -> None:
    # An unread call is an HTML comment: no reader would miss it.
    assert [page.url for page in site.pages if delimiter in page.file.read_text(encoding="utf-8")] == []
