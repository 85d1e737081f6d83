"""Days of the calendar: what partial dates can mean, and terms counted to their last day."""

from datetime import date

import pytest

from provisions.standing.days import (
    first_day,
    first_of_next_month,
    in_words,
    last_day,
    next_day,
    plus_days,
    plus_months,
    when,
)


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("1928", date(1928, 1, 1), date(1928, 12, 31)),
        ("1928-02", date(1928, 2, 1), date(1928, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("1928-08-27", date(1928, 8, 27), date(1928, 8, 27)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_possible_days_of_a_partial_date(partial, first, last):
    assert (first_day(partial), last_day(partial)) == (first, last)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2001, 1, 31), 1, date(2001, 2, 28)),
        (date(2004, 2, 29), 12, date(2005, 2, 28)),
        (date(2001, 12, 15), 1, date(2002, 1, 15)),
        (date(2001, 5, 5), 0, date(2001, 5, 5)),
        (date(2025, 10, 2), 240, date(2045, 10, 2)),
        (date(9999, 11, 30), 1, date(9999, 12, 30)),
        (date(9999, 12, 1), 1, None),
        (date(2001, 1, 1), 2**31 - 1, None),
    ],
)
def test_months_are_those_of_the_calendar(day, months, later):
    assert plus_months(day, months) == later


def test_nothing_lies_beyond_the_calendar():
    assert next_day(date.max) is None
    assert next_day(date(1999, 12, 31)) == date(2000, 1, 1)
    assert plus_days(date(9999, 12, 1), 31) is None
    assert plus_days(date(2001, 1, 1), 2**31 - 1) is None
    assert plus_days(date(2001, 1, 1), 30) == date(2001, 1, 31)
    assert first_of_next_month(date(9999, 12, 1)) is None
    assert first_of_next_month(date(2001, 1, 31)) == date(2001, 2, 1)


@pytest.mark.parametrize(
    ("partial", "said"),
    [("2025-10-02", "on 2 October 2025"), ("2025-10", "in October 2025"), ("0033", "in 33")],
)
def test_dates_in_words(partial, said):
    assert when(partial) == said
    assert in_words(partial) == said.split(" ", 1)[1]
