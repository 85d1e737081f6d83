"""What was known when: periods of legal time as each stretch of evidence time shows them."""

from datetime import date

from provisions.standing.evidence import breakpoints, known_by
from provisions.standing.facts import Record
from provisions.standing.periods import Subject, periods
from tests.standing.builders import act, later, record, said, told

SIGNED = act("signature", "2025-01-17", said=[said("reports", "2025-01-18")])
ENTERED = act("entry_into_force", "2025-10-02", said=[said("reports", "2025-10-03")])


def shown(treaty: Record, party: str | None = None) -> dict[str, dict[str, str]]:
    """By the first day of each stretch of evidence time, what is told of the treaty or of the party."""
    found = [period for period in periods(treaty) if period.subject == Subject(party=party)]
    days = sorted({day for period in found for day in (period.known_from, period.known_until) if day})
    return {day.isoformat(): _told(found, day) for day in days}


def _told(found, day):
    current = [
        period
        for period in found
        if period.known_from <= day and (period.known_until is None or day < period.known_until)
    ]
    return {period.stretch.start.isoformat(): period.stretch.status.value for period in current}


def test_each_publication_shows_more():
    pact = record(SIGNED, ENTERED, known_from=date(2025, 1, 15))
    assert shown(pact) == {
        "2025-01-18": {"2025-01-17": "signed"},
        "2025-10-03": {"2025-01-17": "signed", "2025-10-02": "in_force"},
    }
    assert shown(pact, "ru") == {
        "2025-01-18": {"2025-01-17": "signatory"},
        "2025-10-03": {"2025-01-17": "signatory", "2025-10-02": "bound"},
    }


def test_stretch_that_no_publication_changes_is_one_period():
    again = said("reports", "2025-03-01")
    signed = act("signature", "2025-01-17", said=[said("reports", "2025-01-18"), again])
    found = periods(record(signed, known_from=date(2025, 1, 15)))
    assert [(period.known_from, period.known_until) for period in found] == [(date(2025, 1, 18), None)] * 3


def test_event_is_known_from_the_first_source_that_asserts_it():
    entry = act(
        "entry_into_force",
        "2025-10-02",
        said=[said("comments", "2025-02-01"), said("supports", "2025-12-01"), said("reports", "2025-10-03")],
    )
    assert list(shown(record(SIGNED, entry, known_from=date(2025, 1, 15)))) == ["2025-01-18", "2025-10-03"]


def test_event_that_nobody_is_cited_for_is_known_when_its_treaty_is():
    pact = record(act("signature", "2025-01-17"), known_from=date(2025, 2, 1))
    assert shown(pact) == {"2025-02-01": {"2025-01-17": "signed"}}


def test_without_sources_everything_was_always_known():
    found = periods(record(act("signature", "2025-01-17")))
    assert {(period.known_from, period.known_until) for period in found} == {(None, None)}
    assert [period.subject.party for period in found] == [None, "ir", "ru"]


def test_denial_contests_once_it_is_published():
    entry = act(
        "entry_into_force", "2025-10-02", said=[said("reports", "2025-10-03"), said("denies", "2025-11-01", party="ir")]
    )
    pact = record(entry, known_from=date(2025, 1, 15))
    contested = {period.known_from: period.stretch.contested for period in periods(pact) if not period.subject.party}
    assert contested == {date(2025, 10, 3): False, date(2025, 11, 1): True}
    assert next(period.known_until for period in periods(pact)) == date(2025, 11, 1)


def test_clause_is_not_known_before_the_source_that_tells_it():
    pact = record(
        act("entry_into_force", "2000-01-01"),
        term_months=240,
        renewal="automatic",
        renewal_months=60,
        statements=(
            said("reports", "2000-01-15", about=("term_months",)),
            said("reports", "2000-07-18", about=("renewal", "renewal_months")),
        ),
        known_from=date(2000, 1, 10),
    )
    assert shown(pact) == {
        "2000-01-10": {"2000-01-01": "in_force"},
        "2000-01-15": {"2000-01-01": "in_force", "2020-01-01": "unknown"},
        "2000-07-18": {"2000-01-01": "in_force", "2020-01-01": "in_force"},
    }


def test_date_is_not_known_before_the_source_that_tells_it():
    entry = act(
        "entry_into_force",
        "2000-03-01",
        said=[
            said("reports", "2000-04-01", said_on="2000-03-31"),
            said("reports", "2000-05-01", about=("occurred_on",)),
        ],
    )
    assert shown(record(entry, known_from=date(2000, 1, 10))) == {
        "2000-04-01": {"2000-03-31": "in_force"},
        "2000-05-01": {"2000-03-01": "in_force"},
    }


def test_source_on_a_later_treaty_changes_what_is_known_of_the_earlier_one():
    entry = act("entry_into_force", "2020-01-01", said=[said("reports", "2020-02-02")])
    newer = record(entry, slug="newer", known_from=date(2020, 1, 5))
    pact = record(act("entry_into_force", "2000-01-01"), later=later("supersedes", newer), known_from=date(2000, 1, 10))
    assert breakpoints(pact) == [date(2020, 2, 2)]
    assert shown(pact) == {
        "2000-01-10": {"2000-01-01": "in_force"},
        "2020-02-02": {"2000-01-01": "in_force", "2020-01-01": "superseded"},
    }


def test_relation_is_known_from_its_own_source():
    newer = record(act("entry_into_force", "2020-01-01"), slug="newer", known_from=date(2020, 1, 5))
    relation = later("supersedes", newer, statements=(said("reports", "2021-01-01"),))
    pact = record(act("entry_into_force", "2000-01-01"), later=relation, known_from=date(2000, 1, 10))
    assert list(shown(pact)) == ["2000-01-10", "2021-01-01"]
    assert told(pact) == {"2000-01-01": "in_force", "2020-01-01": "superseded"}


def test_nothing_is_known_before_the_first_source():
    pact = record(SIGNED, known_from=date(2025, 1, 18))
    assert known_by(pact, date(2025, 1, 17)) is None
    assert known_by(pact, date(2025, 1, 18)) == pact


def test_what_is_announced_is_known_and_still_never_counts():
    announced = act("signature", "2025-01-17", key="announced", claim="announced", said=[said("reports", "2025-01-15")])
    pact = record(announced, SIGNED, known_from=date(2025, 1, 15))
    assert shown(pact) == {"2025-01-18": {"2025-01-17": "signed"}}
