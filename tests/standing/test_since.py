"""Since when a status has held, whatever else changed meanwhile."""

from datetime import date

from provisions.choices import PartyStatus, TreatyStatus
from provisions.standing.periods import lines
from tests.standing.builders import act, record, said


def since(line):
    return [(stretch.start.isoformat(), stretch.status, stretch.since.isoformat()) for stretch in line]


def test_status_goes_on_when_its_reasons_change():
    pact = record(act("entry_into_force", "2000-06-01"), term_months=12, renewal="automatic")
    assert since(lines(pact)[None]) == [
        ("2000-06-01", TreatyStatus.IN_FORCE, "2000-06-01"),
        ("2001-06-01", TreatyStatus.IN_FORCE, "2000-06-01"),
    ]


def test_status_goes_on_when_it_is_no_longer_contested():
    ended = act("termination", "2010-01-01", said=[said("supports")], claim="official")
    later = act("termination", "2012-01-01", key="later", said=[said("supports")], claim="reported")
    line = lines(record(act("entry_into_force", "2000-06-01"), ended, later))["ir"]
    assert since(line) == [
        ("2000-06-01", PartyStatus.BOUND, "2000-06-01"),
        ("2010-01-01", PartyStatus.ENDED, "2010-01-01"),
        ("2012-01-01", PartyStatus.ENDED, "2010-01-01"),
    ]
    (rival,) = line[1].rivals
    assert (rival.status, rival.since) == (PartyStatus.BOUND, date(2000, 6, 1))


def test_status_that_returns_begins_anew():
    halted = act("suspension", "2005-01-01", until="2005-12-31")
    assert since(lines(record(act("entry_into_force", "2000-06-01"), halted))[None]) == [
        ("2000-06-01", TreatyStatus.IN_FORCE, "2000-06-01"),
        ("2005-01-01", TreatyStatus.SUSPENDED, "2005-01-01"),
        ("2006-01-01", TreatyStatus.IN_FORCE, "2006-01-01"),
    ]
