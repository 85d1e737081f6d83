"""Days of the calendar: the possible days of a partial date, terms and delays counted from a day."""

from calendar import monthrange
from datetime import date, timedelta

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def first_day(partial: str) -> date:
    """The first day that a partial date (`1928`, `1928-08` or `1928-08-27`) can mean."""
    year, month, day = [*map(int, partial.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(partial: str) -> date:
    """The last day that a partial date can mean."""
    parts = [*map(int, partial.split("-"))]
    if len(parts) == 3:
        return date(*parts)
    year, month = [*parts, 12][:2]
    return date(year, month, monthrange(year, month)[1])


def next_day(day: date) -> date | None:
    """The day after, None beyond the calendar."""
    return day + timedelta(days=1) if day < date.max else None


def plus_days(day: date, count: int) -> date | None:
    """The day so many days later, None beyond the calendar (9999)."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def plus_months(day: date, count: int) -> date | None:
    """The same day of a later month, its last day where it is shorter; None beyond the calendar (9999)."""
    years, month = divmod(day.month - 1 + count, 12)
    if day.year + years > date.max.year:
        return None
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def first_of_next_month(day: date) -> date | None:
    """The first day of the month after."""
    return plus_months(day.replace(day=1), 1)


def in_words(day: date | str) -> str:
    """`2 October 2025`, `October 2025` or `2025`."""
    parts = str(day).split("-")
    words = [str(int(parts[0])), *(_MONTHS[int(month) - 1] for month in parts[1:2]), *(str(int(d)) for d in parts[2:])]
    return " ".join(reversed(words))


def when(partial: str) -> str:
    """`on 2 October 2025`, `in October 2025` or `in 2025`."""
    return f"{'on' if len(partial) == 10 else 'in'} {in_words(partial)}"
