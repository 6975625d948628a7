"""Dates of milestones: `"1997"`, `"1997-11"`, `"1997-11-30"`, and periods such as `"2014/2016"` or `"2018-10/"`."""

import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A date as exact as its source is: `month` and `day` are 0 where they are not known.

    Comparison looks only at what both dates know, so that 2014 is not after 2014-09.
    """

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """The date in `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

        Raises `ValueError` for anything else.
        """
        found = DATE.fullmatch(text.strip())
        parts = [int(part) for part in found.groups() if part] if found else []
        if not parts or not _exists(*parts):
            raise ValueError(f"'{text}' is not a date such as 1997, 1997-11 or 1997-11-30")
        return cls(*parts)

    def _common(self, other: "PartialDate") -> int:
        return min(3 if known.day else 2 if known.month else 1 for known in (self, other))

    def __lt__(self, other: "PartialDate") -> bool:
        """Whether this date is surely earlier."""
        known = self._common(other)
        return (self.year, self.month, self.day)[:known] < (other.year, other.month, other.day)[:known]

    @property
    def position(self) -> float:
        """The date in years, in the middle of what is not known."""
        month = (self.month - 1 + (self.day / 31 if self.day else 0.5)) / 12 if self.month else 0.5
        return self.year + month

    @property
    def iso(self) -> str:
        """The value of `<time datetime>`."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    def __str__(self) -> str:
        """`1997`, `November 1997`, `30 November 1997`."""
        return " ".join(
            part for part in (str(self.day or ""), MONTHS[self.month - 1] if self.month else "", str(self.year)) if part
        )


def _exists(year: int, month: int = 1, day: int = 1) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class Period:
    """A period of whole years; `end` is None while it lasts."""

    start: PartialDate
    end: PartialDate | None

    @classmethod
    def parse(cls, text: str) -> "Period":
        """The period in `YYYY/YYYY` or `YYYY/`.

        Raises `ValueError` for anything else, and for an end before the start.
        """
        first, slash, last = text.partition("/")
        if not slash:
            raise ValueError(f"'{text}' is not a period such as 2014/2016 or 2018/")
        period = cls(PartialDate.parse(first), PartialDate.parse(last) if last.strip() else None)
        if period.end and period.end < period.start:
            raise ValueError(f"'{text}' ends before it begins")
        return period

    def __str__(self) -> str:
        """`2014–2016`, `2018 onward`."""
        if self.end is None:
            return f"{self.start} onward"
        return str(self.start) if self.start == self.end else f"{self.start}–{self.end}"
