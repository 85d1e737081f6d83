"""What holds for periods whatever the events are."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from provisions.choices import CONSENT_TO_BE_BOUND, EXITS, EventKind, RelationKind
from provisions.standing.facts import Act, Later, Record
from provisions.standing.history import history_of
from provisions.standing.lines import Stretch
from provisions.standing.periods import Period, lines, periods
from provisions.standing.readings import LEAVING, SINGULAR, earliest, sides
from tests.standing.strategies import acts, records

# In place of these the default rules assume something as long as none is recorded.
_ASSUMED = {EventKind.ENTRY_INTO_FORCE, EventKind.TERMINATION, EventKind.EXPIRY}
# These have no part in the order of acts, by which those with partial dates are placed.
_WITHOUT_TURN = (
    set(EventKind)
    - SINGULAR
    - EXITS
    - LEAVING
    - {
        EventKind.NOTICE_REVOCATION,
        EventKind.PROVISIONAL_APPLICATION,
        EventKind.END_OF_PROVISIONAL_APPLICATION,
        EventKind.SUSPENSION,
        EventKind.RESUMPTION,
    }
)

examined = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(records())
@examined
def test_lines_have_neither_gaps_nor_overlaps_and_no_end(record: Record) -> None:
    for line in lines(record).values():
        assert all(stretch.end is None or stretch.start < stretch.end for stretch in line)
        assert all(one.end == other.start for one, other in pairwise(line))
        assert line[-1].end is None


@given(records())
@examined
def test_no_day_has_two_statuses_at_once(record: Record) -> None:
    by_subject: dict[object, list[Period]] = defaultdict(list)
    for period in periods(record):
        by_subject[period.subject].append(period)
    for found in by_subject.values():
        for one, other in combinations(found, 2):
            assert not (_overlap(_valid(one), _valid(other)) and _overlap(_known(one), _known(other)))


def _valid(period: Period) -> tuple[date, date | None]:
    return period.stretch.start, period.stretch.end


def _known(period: Period) -> tuple[date, date | None]:
    return period.known_from or date.min, period.known_until


def _overlap(one: tuple[date, date | None], other: tuple[date, date | None]) -> bool:
    return (one[1] is None or other[0] < one[1]) and (other[1] is None or one[0] < other[1])


@given(records(), st.randoms(use_true_random=False))
@examined
def test_order_of_the_records_makes_no_difference(record: Record, random) -> None:
    def shuffled(values):
        return tuple(random.sample(values, len(values)))

    other = replace(
        record,
        acts=shuffled(record.acts),
        participants=shuffled(record.participants),
        later=shuffled(record.later),
    )
    assert periods(other) == periods(record)


@given(records(exact=True), acts("pact:added", exact=True))
@examined
def test_added_event_changes_nothing_before_it_has_effect(record: Record, act: Act) -> None:
    assume(act.kind not in _ASSUMED and not _has_rivals((*record.acts, act)))
    assume(act.kind not in CONSENT_TO_BE_BOUND or not _presupposes_consent(record))
    assume(_enters(record) or not _enters(replace(record, acts=(*record.acts, act))))
    assert_nothing_changes_before(record, act)


@given(records(), acts("pact:added", kinds=_WITHOUT_TURN))
@examined
def test_added_event_without_a_turn_does_not_change_what_is_uncertain(record: Record, act: Act) -> None:
    assert_nothing_changes_before(record, act)


def assert_nothing_changes_before(record: Record, act: Act) -> None:
    day = earliest(act)
    assume(day is not None and act.responds_to is None)
    before, after = lines(record), lines(replace(record, acts=(*record.acts, act)))
    for subject in {*before, *after}:
        assert _until(after.get(subject, ()), day) == _until(before.get(subject, ()), day)


def _has_rivals(found: Sequence[Act]) -> bool:
    singular = [(act.kind, act.party) for act in found if act.kind in SINGULAR and act.responds_to is None]
    return len(singular) > len(set(singular))


def _enters(record: Record) -> bool:
    """Whether it enters into force; whether it may have by a clause that is not recorded is open only until then."""
    return bool(history_of(Later(RelationKind.SUPERSEDES, record)).entries)


def _presupposes_consent(record: Record) -> bool:
    return len(sides(record)) <= 2 or not any(act.kind in CONSENT_TO_BE_BOUND for act in record.acts)


def _until(line: tuple[Stretch, ...], day: date) -> list[tuple]:
    return [
        (stretch.start, min(stretch.end or day, day), stretch.status, {rival.status for rival in stretch.rivals})
        for stretch in line
        if stretch.start < day
    ]
