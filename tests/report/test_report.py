"""The report's own arithmetic, and what it asks of whom; the measuring itself needs minutes, and is no test."""

import gzip
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.report import readme
from tests.report.host import hosted
from tests.report.lighthouse import Judged
from tests.report.readme import BEGIN, END, write_into_readme
from tests.report.report import stems, subjects
from tests.report.table import Row, reasons, table
from tests.report.visit import Fetched, Visit

KNOWN = {"rnns": "rnns/", "home": "", "404.html": "404.html"}
HOMES = ("http://own/", "http://bare/")
VISIT = Visit([Fetched("html", 9000, 3000, 2000), Fetched("css", 9000, 2000, 1500)], {"cdn.example"}, 0.25, 1200)


def judged(performance: int) -> Judged:
    scores = {"performance": performance, "accessibility": 100, "best-practices": 100, "seo": 100}
    return Judged(scores, {"fcp": 900.0, "lcp": 1250.0, "tbt": 0.0, "cls": 0.01}, 1500, ("performance: x: X (1 s)",))


def test_the_pages_of_a_site_are_known_by_their_stems_and_the_sections_come_first(tmp_path: Path) -> None:
    for name in ("index.html", "cards/index.html", "rnns/index.html", "why/index.html", "404.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert list(stems(tmp_path).items())[:2] == [("why", "why/"), ("rnns", "rnns/")]
    assert stems(tmp_path)["home"] == ""


def test_a_section_is_measured_on_both_sites_and_other_pages_once_on_ours() -> None:
    pages = [(page.name, page.address, page.hosts, page.runs) for page in subjects(KNOWN, [], HOMES, 5)]
    assert pages == [
        ("rnns", "http://own/rnns/", 0, 5),
        ("bare rnns", "http://bare/rnns/", 3, 5),
        ("home", "http://own/", 0, 1),
        ("404.html", "http://own/404.html", 0, 1),
    ]


def test_a_page_that_is_not_there_is_refused_with_those_that_are_nope() -> None:
    with pytest.raises(SystemExit, match=r"no page 'rnn': PAGES takes some of rnns, home, 404\.html"):
        list(subjects(KNOWN, ["rnn"], HOMES, 5))


def test_a_row_sums_the_visit_up() -> None:
    row = table([Row("rnns", VISIT, 3, judged(97))]).splitlines()[-1]
    bytes_ = "2 | 5.0 | 3.0 | 2.0 | 0.0 | 0.0 | 3.5"
    assert row == f"| rnns | {bytes_} | 25% | 1,200 | 3 | 97 / 100 / 100 / 100 | 0.90 s | 1.25 s | 0 ms | 0.010 |"


def test_without_lighthouse_there_are_no_columns_for_it() -> None:
    assert "Lighthouse" not in table([Row("rnns", VISIT, 0)])


def test_what_cost_points_is_said_of_pages_below_100_alone() -> None:
    rows = [Row("rnns", VISIT, 0, judged(100)), Row("why", VISIT, 0, judged(99))]
    assert list(reasons(rows)) == ["why:", "  performance: x: X (1 s)"]


def test_the_host_sends_text_gzipped_and_fonts_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>" + "text " * 100, encoding="utf-8")
    (tmp_path / "a.woff2").write_bytes(b"font")
    with hosted(tmp_path) as home, urlopen(home) as page, urlopen(f"{home}a.woff2") as font:
        assert page.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(page.read()).startswith(b"<p>text")
        assert font.headers["Content-Encoding"] is None
        assert font.read() == b"font"


def test_the_readme_keeps_all_but_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readme, "ROOT", tmp_path)
    (tmp_path / "README.md").write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    write_into_readme(r"| \d |")
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == f"before\n{BEGIN}\n\n| \\d |\n\n{END}\nafter\n"


def test_the_readme_has_the_place_for_the_report() -> None:
    text = (readme.ROOT / "README.md").read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1
