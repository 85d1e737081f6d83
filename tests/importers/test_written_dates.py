"""Days as declarations write them."""

import pytest

from provisions.importers.written_dates import closing_day, written_day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("28 April 1971", "1971-04-28"),
        ("10th May, 1994: more", "1994-05-10"),
        ("May 10, 1994", "1994-05-10"),
        ("21st day of March 2002", "2002-03-21"),
        ("31 February 2002", None),
        ("on 28 April 1971", None),
        ("28 Germinal 1971", None),
    ],
)
def test_the_day_at_the_start(words, day):
    assert written_day(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("It is terminated by notice.Done at Vienna on 28 April 1971.", "1971-04-28"),
        ("It is terminated by notice. Brussels, 3 April 1958", "1958-04-03"),
        ('any that may hereafter be added."New York, May 10, 1994', "1994-05-10"),
        ("DATED at Maseru this 31st day of August 2000.", "2000-08-31"),
        ("With notice.Done at Berne, 6 July 1948.On behalf of the Federal Council,", "1948-07-06"),
        ("It concerns facts subsequent to 25 June 1958.", None),
        ("It replaces the declaration made by the Government of India on 14 September 1959.", None),
        ("On 3 April 1958 much was said. Then nothing.", None),
    ],
)
def test_the_day_at_the_end(words, day):
    assert closing_day(words) == day
