"""A partial date is real or refused, by Python and by the database alike, and sorts as time does."""

import calendar
import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from provisions.models import Event
from provisions.models.fields import PartialDateField
from provisions.validators import PARTIAL_DATE
from tests.factories import EventFactory

GOOD = [
    "0001",
    "0009",
    "0100",
    "1648",
    "1928",
    "9999",
    "0001-01",
    "1648-10",
    "1928-08",
    "2025-12",
    "9999-12",
    "0001-01-01",
    "0004-02-29",
    "1582-10-10",  # proleptic: the days that the reform skipped are days
    "1600-02-29",
    "1648-10-24",
    "1928-08-27",
    "2000-02-29",
    "2024-02-29",
    "2025-01-31",
    "2025-04-30",
    "9999-12-31",
]
BAD = [
    "",
    " ",
    "0",
    "99",
    "999",
    "0000",
    "0000-01",
    "0000-01-01",
    "10000",
    "99999",
    "10000-01-01",
    "-0001",
    "+2025",
    "-500-01-01",
    "2025-",
    "2025-0",
    "2025-1",
    "2025-00",
    "2025-13",
    "2025-99",
    "2025-1-1",
    "2025-01-",
    "2025-01-0",
    "2025-01-00",
    "2025-01-32",
    "2025-04-31",
    "2025-02-29",
    "2025-02-30",
    "1900-02-29",
    "2100-02-29",
    "2024-02-30",
    "20250117",
    "2025/01/17",
    "2025.01.17",
    "17-01-2025",
    "2025-W03",
    "2025-W03-5",
    "2025-017",
    "2025-01-17Z",
    "2025-01-17+00:00",
    "2025-01-17T00:00:00Z",
    "2016-12-31T23:59:60Z",
    "2025-01-17 ",
    " 2025-01-17",
    "2025-01-17\n",
    "2025\n",
    "2025-01\x00",
    "2025\u201301\u201317",  # dashes
    "\u0662\u0660\u0662\u0665-\u0660\u0661-\u0661\u0667",  # Arabic digits
    "\uff12\uff10\uff12\uff15",  # full-width digits
    "202\uff15",
    "c. 1648",
    "1648?",
    "unknown",
    "null",
    "today",
    "NaN",
    "1e3",
    "0x7d",
    "2025-Jan-17",
    "XXXX-01-17",
    "2025-01-XX",
]
IN_ORDER = [
    ("2020", "2020"),
    ("2020-05", "2020"),
    ("2020-05-01", "2020"),
    ("2020-12-31", "2020-12"),
    ("2020", "2020-01"),
    ("2020", "2020-01-01"),
    ("2020-05", "2020-05-01"),
    ("2020-05-01", "2020-05-01"),
    ("2020-05-01", "2020-05-02"),
    ("2019-12-31", "2020"),
    ("0999", "1000"),
    (None, "2020"),
    ("2020", None),
    (None, None),
]
REVERSED = [
    ("2020", "2019"),
    ("2020", "2019-12-31"),
    ("2020-05", "2020-04"),
    ("2020-05", "2020-04-30"),
    ("2020-05", "2019"),
    ("2020-05-02", "2020-05-01"),
    ("2020-05-01", "2020-04"),
    ("1000", "0999"),
]
SAMPLED_YEARS = [1, 4, 99, 100, 400, 1582, 1600, 1648, 1700, 1899, 1900, 1928, 1999, 2000, 2024, 2025, 2100, 9999]

partial_dates = st.builds(lambda day, length: day.isoformat()[:length], st.dates(), st.sampled_from([4, 7, 10]))
date_like = st.one_of(
    partial_dates,
    st.from_regex(r"[0-9]{4}(-[0-9]{2}){0,2}", fullmatch=True),
    st.text(alphabet="0123456789-", max_size=10),
)


def matches(text):
    return re.fullmatch(PARTIAL_DATE, text) is not None


def is_real(text):
    """The same question, asked of the calendar of the standard library."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        return False
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


@pytest.mark.parametrize("text", GOOD)
def test_real_date_is_taken(text):
    assert PartialDateField().clean(text, None) == text


@pytest.mark.parametrize("text", BAD)
def test_anything_else_is_refused(text):
    with pytest.raises(ValidationError):
        PartialDateField().clean(text, None)


def test_table_has_both_kinds():
    assert len(GOOD) + len(BAD) >= 40
    assert all(map(is_real, GOOD))
    assert not any(map(is_real, BAD))


@pytest.mark.parametrize("year", SAMPLED_YEARS)
def test_every_day_of_the_year_is_a_date_and_no_other(year):
    first = date(year, 1, 1)
    real = {(first + timedelta(days=n)).isoformat() for n in range(365 + calendar.isleap(year))}
    written = [f"{year:04}-{month:02}-{day:02}" for month in range(100) for day in range(100)]
    assert {text for text in written if matches(text)} == real


@given(date_like)
def test_pattern_agrees_with_the_calendar(text):
    assert matches(text) == is_real(text)


@pytest.mark.django_db
def test_database_agrees_with_python():
    check = PartialDateField()
    check.set_attributes_from_name("day")
    candidates = [
        *(text for text in (*GOOD, *BAD) if "\x00" not in text),  # no text in PostgreSQL holds NUL
        *(f"{year:04}-{month:02}-{day:02}" for year in SAMPLED_YEARS for month in range(15) for day in range(34)),
        *(f"{year:04}" for year in range(10_000)),
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT day FROM unnest(%s::text[]) AS given (day) WHERE {check.db_check(connection)}",  # noqa: S608
            [candidates],
        )
        assert {text for (text,) in cursor} == {text for text in candidates if matches(text)}


@given(st.lists(st.dates()), st.sampled_from([4, 7, 10]))
def test_text_order_is_time_order_at_equal_precision(days, length):
    in_time = [day.isoformat()[:length] for day in sorted(days)]
    assert sorted(in_time) == in_time


@pytest.mark.django_db
def test_database_sorts_the_less_exact_date_first():
    dates = ["0001", "0999-12-31", "1000", "1648", "1648-10", "1648-10-24", "1648-11", "1649"]
    treaty = EventFactory(occurred_on=dates[0]).treaty
    for text in reversed(dates[1:]):
        EventFactory(treaty=treaty, occurred_on=text)
    assert list(Event.objects.order_by("occurred_on").values_list("occurred_on", flat=True)) == dates


@pytest.mark.django_db
@pytest.mark.parametrize("earlier, later", IN_ORDER)
def test_dates_that_may_be_in_order_are_taken(earlier, later):
    EventFactory.build(occurred_on=earlier, until_on=later).validate_constraints(exclude=["treaty"])
    EventFactory(occurred_on=earlier, until_on=later)


@pytest.mark.django_db
@pytest.mark.parametrize("earlier, later", REVERSED)
def test_dates_that_are_certainly_reversed_are_refused(earlier, later):
    with pytest.raises(ValidationError) as refused:
        EventFactory.build(occurred_on=earlier, until_on=later).validate_constraints(exclude=["treaty"])
    assert refused.value.message_dict == {"__all__": ["until_on is before occurred_on."]}
