"""The timeline: every milestone is dated and sourced, the seed's five are there, the picture agrees with the list."""

import re
from datetime import date

import pytest
from bs4 import Tag

from tests.site.built import SECTIONS, Site, one, text_of

DATETIME = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
# Milestone → the rough year that the seed gives (its section 7), and what the entry must say to explain it.
SEED_YEARS = {
    "word2vec": ("~2013", "January 2013"),
    "lstm": ("~2015", "1997"),
    "attention": ("~2017", "September 2014"),
    "transformer": ("2017 onward", "June 2017"),
}


def _entries(site: Site) -> dict[str, Tag]:
    """The timeline's entries by their id."""
    items = one(site.page("milestones").soup, "ol.timeline").find_all("li", recursive=False)
    return {str(one(item, "h3")["id"]).removeprefix("milestone-"): item for item in items}


def test_the_timeline_tells_its_story_in_15_to_25_milestones(site: Site) -> None:
    assert 15 <= len(_entries(site)) <= 25


def test_every_milestone_has_title_author_and_a_sentence(site: Site) -> None:
    for item in _entries(site).values():
        title, who = text_of(one(item, "h3")), text_of(one(item, ".timeline__who"))
        sentences = [text_of(tag) for tag in item.find_all("p", recursive=False, class_=False)]
        assert title
        assert re.fullmatch(r"\S.* · \S.*", who), who
        assert len(sentences) == 1, title
        assert re.fullmatch(r"\S.{20,}[.!?]", sentences[0]), title


def test_every_milestone_has_a_date_that_machines_read(site: Site) -> None:
    for milestone, item in _entries(site).items():
        value = str(one(item, "dd time[datetime]")["datetime"])
        assert DATETIME.fullmatch(value), milestone
        year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
        assert date(1950, 1, 1) < date(year, month, day) < date.today(), milestone
        assert str(year) in text_of(one(item, "dd time")), milestone


def test_milestones_stand_in_the_order_of_their_dates(site: Site) -> None:
    dates = [str(one(item, "time")["datetime"]) for item in _entries(site).values()]
    assert [date[:4] for date in dates] == sorted(date[:4] for date in dates)
    # Within a year only dates that are equally exact can be compared.
    days = [date for date in dates if len(date) == 10]
    assert days == sorted(days)


def test_every_milestone_links_to_its_section_by_number(site: Site) -> None:
    page = site.page("milestones")
    for milestone, item in _entries(site).items():
        link = one(item, ".provenance a:not([href*='sources/'])")
        stem = site.absolute(page, str(link["href"])).removeprefix(site.address(site.home)).removesuffix("/")
        assert stem in SECTIONS, milestone
        assert text_of(link) == f"Section {SECTIONS.index(stem) + 1}", milestone


def test_every_milestone_links_to_its_source(site: Site) -> None:
    known = site.page("sources").ids
    for milestone, item in _entries(site).items():
        keys = [str(a["href"]).removeprefix("../sources/#") for a in item.select("a[href^='../sources/#']")]
        assert keys, milestone
        assert [key for key in keys if key not in known] == [], milestone


@pytest.mark.parametrize("milestone", SEED_YEARS)
def test_the_seeds_rough_year_is_shown_and_explained(site: Site, milestone: str) -> None:
    rough, explained = SEED_YEARS[milestone]
    entry = _entries(site)[milestone]
    said = {text_of(one(row, "dt")): text_of(one(row, "dd")) for row in entry.select("dl > div")}
    assert re.match(rf"{rough}\. \S", said["Short notes say"])
    assert explained in said["First published"] + said["Short notes say"]


def test_the_seeds_fifth_milestone_the_gain_on_sst2_is_there(site: Site) -> None:
    entry = text_of(_entries(site)["sentiment-gain"])
    assert "SST-2" in entry
    assert "90" in entry
    assert "bert" in _entries(site)


def test_the_picture_has_a_row_with_the_year_for_every_milestone(site: Site) -> None:
    figure = one(site.page("milestones").soup, "#figure-timeline")
    years = [text_of(tag) for tag in figure.select(".dot-chart__value")]
    assert years == [str(one(item, "time")["datetime"])[:4] for item in _entries(site).values()]


def test_every_result_on_sst2_has_split_and_source(site: Site) -> None:
    page = site.page("milestones")
    table = next(tag for tag in page.soup.find_all("table") if "Accuracy" in text_of(tag))
    rows = [row.find_all("td") for row in table.select("tbody tr")]
    assert len(rows) == len(page.soup.select("#figure-sst2 .dot-chart__dot"))
    assert [text_of(*row) for row in rows if not re.match("test, ", text_of(row[3]))] == []
    assert [text_of(*row) for row in rows if not row[4].select("a[href^='../sources/#']")] == []


def test_the_trio_of_sst2_stands_side_by_side(site: Site) -> None:
    trio = one(site.page("milestones").soup, ".sst2-trio dl")
    assert [text_of(tag) for tag in trio.find_all("dd")] == ["84.0%", "90.5%", "91.3%"]
