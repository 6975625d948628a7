"""What is published: few assets, named after their content, none that nothing asks for; the same bytes each time."""

import hashlib
import os
import posixpath
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from tests.site.built import HOST, ROOT, Page, Site

# What other programs, and not the site's pages, ask for.
FOR_OTHERS = re.compile(
    r"deck/.*|sitemap\.xml|robots\.txt|_headers|404\.html|index\.html|service-worker\.js|manifest\.webmanifest"
    # The index names the weights, and the page finds both beside itself.
    r"|practice/(models\.json|weights-\w+\.bin)"
)
REFERENCE = re.compile(r"""["'(`]((?:\.{1,2}/|assets/)[\w./-]+\.\w+)["')`]""")
HASHED = re.compile(r"[\w-]+-[0-9A-Z]{8}\.(?:css|js|woff2)")
COPIED = ("docs", "macros", "overrides", "mkdocs.yml", "package.json")


def _files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _named_in(site: Site, file: str) -> set[str]:
    """The files that a stylesheet or a script names."""
    text = (site.folder / file).read_text(encoding="utf-8")
    return {posixpath.normpath(posixpath.join(posixpath.dirname(file), name)) for name in REFERENCE.findall(text)}


def _named_on(site: Site, page: Page) -> set[str]:
    """The files that a page leads to or loads."""
    addresses = [urlsplit(site.absolute(page, value)) for key in ("href", "src") for value in page.values(key)]
    paths = {address.path.removeprefix(site.prefix) for address in addresses if address.netloc == urlsplit(HOST).netloc}
    return {f"{path}index.html" if path.endswith("/") or not path else path for path in paths}


def _reachable(site: Site) -> set[str]:
    found = {name for page in site.pages for name in _named_on(site, page)}
    while (
        more := {
            name for file in found if file.endswith((".css", ".js", ".webmanifest")) for name in _named_in(site, file)
        }
        - found
    ):
        found |= more
    return found


def test_every_file_is_asked_for_by_something(site: Site) -> None:
    left = _files(site.folder) - _reachable(site)
    assert sorted(name for name in left if not FOR_OTHERS.fullmatch(name)) == []


def test_every_stylesheet_script_and_font_is_named_after_its_content(site: Site) -> None:
    assets = _files(site.folder / "assets")
    code = [name for name in assets if name.endswith((".css", ".js", ".woff2", ".woff", ".ttf", ".map"))]
    assert len(code) > 10
    assert [name for name in code if not HASHED.fullmatch(Path(name).name)] == []


def test_a_page_loads_one_stylesheet_and_one_script_of_all_and_one_of_its_own(site: Site) -> None:
    for page in site.pages:
        sheets = [Path(str(tag["href"])).name for tag in page.soup.select("link[rel=stylesheet]")]
        scripts = [Path(str(tag["src"])).name for tag in page.soup.select("script[src]")]
        assert sheets[0] == site.asset("site.css").name and len(sheets) <= 2, page.url
        assert site.asset("site.js").name in scripts and len(scripts) <= 2, page.url


def test_no_page_has_comments_or_indentation(site: Site) -> None:
    for page in site.pages:
        text = page.file.read_text(encoding="utf-8")
        assert re.findall(r"<!--.*?-->|\n[ \t\n]", text) == [], page.url


def test_rules_for_what_the_site_has_not_are_left_out(site: Site) -> None:
    css = site.asset("site.css").read_text(encoding="utf-8")
    for widget in ("md-tabs", "md-version", "md-annotation", "tabbed-set", "md-consent", "katex-version", "mathfrak"):
        assert widget not in css, widget
    assert len(css) < 100_000


def _digests(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in _files(folder)}


def test_the_same_content_gives_the_same_bytes(site: Site, tmp_path: Path) -> None:
    """Built by another process in another folder, on another day, in another language, with other hashes of strings."""
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "86400"}
    variables = {name: value for name, value in os.environ.items() if name not in ("SITE_URL", "PDF")} | elsewhere
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=tmp_path,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    here, there = _digests(site.folder), _digests(tmp_path / "site")
    assert {name for name in here.keys() | there.keys() if here.get(name) != there.get(name)} == set()
