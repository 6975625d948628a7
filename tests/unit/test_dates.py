"""Dates as exact as their sources: how they are read, compared, placed on an axis and written."""

import pytest

from macros.dates import PartialDate, Period

date, period = PartialDate.parse, Period.parse


@pytest.mark.parametrize(
    ("text", "iso", "spoken"),
    [
        ("1997", "1997", "1997"),
        ("1997-11", "1997-11", "November 1997"),
        ("1997-11-30", "1997-11-30", "30 November 1997"),
        (" 2016-02-29 ", "2016-02-29", "29 February 2016"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(text: str, iso: str, spoken: str) -> None:
    assert (date(text).iso, str(date(text))) == (iso, spoken)


@pytest.mark.parametrize(
    "text",
    ["", "97", "19970", "1997-", "1997-1", "1997-00", "1997-13", "1997-11-00", "1997-11-31", "2015-02-29", "11/1997"],
)
def test_what_is_no_date_is_refused_nope(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date such as 1997, 1997-11 or 1997-11-30"):
        date(text)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("1997", "1998"),
        ("2014-06", "2014-09"),
        ("2014-09-01", "2014-09-10"),
        ("2013", "2014-01"),
        ("2013-12-31", "2014"),
    ],
)
def test_one_date_is_before_another(earlier: str, later: str) -> None:
    assert date(earlier) < date(later)
    assert not date(later) < date(earlier)


@pytest.mark.parametrize(("one", "other"), [("2014", "2014-09"), ("2014-09", "2014-09-10"), ("2014", "2014")])
def test_a_date_is_not_before_one_that_it_may_be(one: str, other: str) -> None:
    assert not date(one) < date(other)
    assert not date(other) < date(one)


@pytest.mark.parametrize(
    ("text", "position"),
    [("2014", 2014.5), ("2014-01", 2014 + 0.5 / 12), ("2014-12", 2014 + 11.5 / 12), ("2014-07-31", 2014 + 7 / 12)],
)
def test_a_date_stands_in_the_middle_of_what_is_not_known(text: str, position: float) -> None:
    assert date(text).position == pytest.approx(position)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [("2014/2016", "2014–2016"), ("2018/", "2018 onward"), ("2013/2013", "2013"), ("2018-10/", "October 2018 onward")],
)
def test_a_period_is_spoken(text: str, spoken: str) -> None:
    assert str(period(text)) == spoken


def test_an_open_period_has_no_end() -> None:
    assert period("2018/").end is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2014", "is not a period such as 2014/2016 or 2018/"),
        ("2014-2016", "is not a period such as 2014/2016 or 2018/"),
        ("2016/2014", "ends before it begins"),
        ("/2016", "is not a date"),
        ("2014/2016/2018", "is not a date"),
    ],
)
def test_what_is_no_period_is_refused_nope(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        period(text)
