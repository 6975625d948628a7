"""The built site as the tests see it: pages, their text as a reader gets it, and where a link leads."""

import fcntl
import os
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.site.markup import Markup, read_markup, without_drawings
from tests.site.search_index import SearchEntry, read_index

ROOT = Path(__file__).parents[2]
SECTIONS = ("why", "rnns", "gated-rnns", "attention", "transformers", "learning-path", "milestones")
HOST = "https://site.invalid"
# What stands in the HTML beside the words: link signs, footnote numbers, and KaTeX's drawing of what its MathML says.
BESIDE_THE_TEXT = {"headerlink", "footnote-backref", "footnote-ref", "katex-html"}
# Characters without a shape, such as the "function application" between exp and its argument.
INVISIBLE = re.compile("[\u200b\u2061-\u2064]")


@dataclass(frozen=True)
class Page:
    """One HTML file; `url` is its address in the site: "attention/", "404.html", "" for the home page."""

    url: str
    file: Path

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page as a tree, KaTeX's drawings empty."""
        return BeautifulSoup(without_drawings(self.file.read_text(encoding="utf-8")), "html.parser")

    @cached_property
    def markup(self) -> Markup:
        """Every tag of the page, KaTeX's drawings included."""
        return read_markup(self.file)

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(self.values("id"))

    def values(self, attribute: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [tag.attributes[attribute] for tag in self.markup.elements if attribute in tag.attributes]

    @cached_property
    def article(self) -> Tag:
        return one(self.soup, "article")

    @cached_property
    def text(self) -> str:
        return text_of(self.article)


@dataclass(frozen=True)
class Site:
    """A built site, to be served under `prefix`."""

    folder: Path
    prefix: str = "/"

    @cached_property
    def pages(self) -> list[Page]:
        files = sorted(self.folder.rglob("*.html"))
        return [Page(str(file.relative_to(self.folder)).removesuffix("index.html"), file) for file in files]

    @cached_property
    def by_url(self) -> dict[str, Page]:
        return {page.url: page for page in self.pages}

    @cached_property
    def sections(self) -> list[Page]:
        return [self.page(stem) for stem in SECTIONS]

    @cached_property
    def home(self) -> Page:
        return self.by_url[""]

    @cached_property
    def search_entries(self) -> list[SearchEntry]:
        return read_index(self.folder)

    def page(self, stem: str) -> Page:
        return self.by_url[f"{stem}/"]

    def asset(self, name: str) -> Path:
        """The file in `assets/` that is called `name` but for the hash in its name (`site.css`)."""
        stem, _, suffix = name.rpartition(".")
        [file] = (self.folder / "assets").glob(f"{stem}-[0-9A-Z]*.{suffix}")
        return file

    def address(self, page: Page) -> str:
        # A server sends 404.html for addresses of any depth.
        return f"{HOST}{self.prefix}{'no/such/page/' if page.url == '404.html' else page.url}"

    def absolute(self, page: Page, reference: str) -> str:
        return urljoin(self.address(page), reference)

    def broken(self, page: Page, reference: str) -> str:
        """Why a reference on a page leads nowhere, or the empty string; other origins are not looked at."""
        target = urlsplit(self.absolute(page, reference))
        if f"{target.scheme}://{target.netloc}" != HOST:
            return ""
        if not target.path.startswith(self.prefix):
            return f"{page.url}: {reference} leads out of the site"
        path = unquote(target.path.removeprefix(self.prefix))
        file = self.folder / path / ("index.html" if path.endswith("/") or not path else "")
        if not file.is_file():
            return f"{page.url}: {reference} leads to no file"
        if target.fragment and unquote(target.fragment) not in self.by_url[path].ids:
            return f"{page.url}: {reference} leads to no id"
        return ""


def build_site(folder: Path, site_url: str | None = None) -> Site:
    """Build the real site strictly, as `make build` does, into `folder`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.delenv("SITE_URL", raising=False)
        if site_url:
            patch.setenv("SITE_URL", site_url)
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=os.fspath(folder), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    return Site(folder, urlsplit(site_url or "/").path)


def shared_site(factory: pytest.TempPathFactory, site_url: str | None = None) -> Site:
    """The site, built once in a test run: whoever asks first builds it, other workers of pytest-xdist wait for it.

    Nobody may write into its folder.
    """
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / ("published" if site_url else "site")
    finished = folder.with_suffix(".finished")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not finished.exists():
            build_site(folder, site_url)
            finished.touch()
    return Site(folder, urlsplit(site_url or "/").path)


def one(tag: Tag, selector: str) -> Tag:
    """The only element in `tag` that the selector finds."""
    found = tag.select(selector)
    assert len(found) == 1, f"{len(found)} elements match {selector}"
    return found[0]


def text_of(*tags: Tag, without: Set[str] = frozenset()) -> str:
    """The words of elements as a reader gets them, each run of spaces as one.

    Formulas are the text of their MathML; elements with a class in `without` are left out.
    """
    skipped = {*BESIDE_THE_TEXT, *without}
    words = " ".join("".join(_strings(tag, skipped)) for tag in tags)
    return re.sub(r"\s+", " ", INVISIBLE.sub("", words)).strip()


def _strings(tag: Tag, skipped: Set[str]) -> Iterator[str]:
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name not in ("script", "style") and skipped.isdisjoint(child.get_attribute_list("class")):
                yield from _strings(child, skipped)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child)


def part(page: Page, heading: str) -> list[Tag]:
    """The elements between the second-level heading with the id `heading` and the next one."""
    found: list[Tag] = []
    for sibling in one(page.article, f"h2#{heading}").find_next_siblings():
        if sibling.name == "h2":
            break
        found.append(sibling)
    return found
