"""Events made into periods: the status of a treaty and of each party in it, over legal and over evidence time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from provisions.choices import CONSENT_TO_BE_BOUND, EXITS, SIGNATURES, EventKind, PartyStatus, TreatyStatus
from provisions.standing.caveats import Caveat, days_of_evidence, line_of
from provisions.standing.evidence import breakpoints, known_by
from provisions.standing.facts import Act, Record
from provisions.standing.history import History
from provisions.standing.lines import Line, Step, Stretch, between_extremes, flattened, running, with_rivals
from provisions.standing.party_layers import party_layers
from provisions.standing.readings import LEAVING, Reading, earliest, latest, readings, sides
from provisions.standing.treaty_layers import treaty_layers

UNTOLD = Step("The recorded events do not tell.", "the record")
NO_PART = Step("It has taken no part in the treaty.", "VCLT art. 2(1)(h), as codified")


class Subject(NamedTuple):
    """Whose status it is: a party's, a caveat's, or else that of the treaty as a whole."""

    party: str | None = None
    caveat: str | None = None  # ref


# Kinds of acts whose order among themselves decides what they amount to.
_IN_TURN = (
    SIGNATURES | CONSENT_TO_BE_BOUND | LEAVING | EXITS | {EventKind.ENTRY_INTO_FORCE, EventKind.NOTICE_REVOCATION},
    frozenset({EventKind.PROVISIONAL_APPLICATION, EventKind.END_OF_PROVISIONAL_APPLICATION}),
    frozenset({EventKind.SUSPENSION, EventKind.RESUMPTION}),
)
_ENTRY = frozenset({EventKind.ENTRY_INTO_FORCE})
_JOINING = SIGNATURES | CONSENT_TO_BE_BOUND | _ENTRY
# What holds before the first event.
_BEFORE: Mapping[bool, Stretch] = {
    True: Stretch(date.min, None, TreatyStatus.UNKNOWN, (UNTOLD,)),
    False: Stretch(date.min, None, PartyStatus.NOT_PARTICIPATING, (NO_PART,)),
}


@dataclass(frozen=True, slots=True)
class Period:
    """One stretch of legal time as one stretch of evidence time shows it; the days named by `until` no longer count."""

    subject: Subject
    stretch: Stretch
    known_from: date | None
    known_until: date | None = None


def periods(record: Record, caveats: Sequence[Caveat] = ()) -> list[Period]:
    """The periods of a treaty, of its parties and of its caveats, for all of legal and evidence time."""
    days = set(breakpoints(record)).union(*(days_of_evidence(caveat) for caveat in caveats))
    first = record.known_from
    found: list[Period] = []
    current: dict[tuple[Subject, Stretch], Period] = {}
    for since in (first, *sorted(day for day in days if first is not None and day > first)):
        shown = set(_shown(record, caveats, since))
        found += [replace(current.pop(key), known_until=since) for key in current.keys() - shown]
        for key in shown - current.keys():
            current[key] = Period(*key, since)
    return sorted([*found, *current.values()], key=_order)


def _shown(record: Record, caveats: Sequence[Caveat], day: date | None) -> Iterator[tuple[Subject, Stretch]]:
    """Every stretch as what was published by that day shows it; without a day nothing is dated by its sources."""
    known = known_by(record, day) if day else record
    for party, line in lines(known).items() if known else ():
        yield from ((Subject(party=party), stretch) for stretch in line)
    for caveat in caveats:
        yield from ((Subject(caveat=caveat.ref), stretch) for stretch in line_of(caveat, record, day))


def _order(period: Period) -> tuple[str, str, date, date]:
    subject = period.subject
    return subject.caveat or "", subject.party or "", period.known_from or date.min, period.stretch.start


def lines(record: Record) -> dict[str | None, Line]:
    """The line of the treaty (under None) and of each party, with rival claims; parties without one are left out."""
    chosen, others = readings(record)
    found = _lines_of(chosen)
    alternatives = [(_lines_of(other), other.asserted_by) for other in others]
    subjects = dict.fromkeys([*found, *(party for line, _ in alternatives for party in line)])
    contested = {
        subject: with_rivals(
            found.get(subject, ()),
            [(line.get(subject, ()), who) for line, who in alternatives],
            _BEFORE[subject is None],
        )
        for subject in subjects
    }
    return {subject: line for subject, line in contested.items() if line}


def _lines_of(reading: Reading) -> dict[str | None, Line]:
    early, late = _days(reading, first=True), _days(reading, first=False)
    certain = _lines_on(History(reading, late))
    if early == late:
        return {subject: running(line) for subject, line in certain.items()}
    possible = _lines_on(History(reading, early))
    return {
        subject: running(
            between_extremes(
                possible.get(subject, ()),
                certain.get(subject, ()),
                TreatyStatus.UNKNOWN if subject is None else PartyStatus.UNKNOWN,
            )
        )
        for subject in dict.fromkeys([*certain, *possible])
    }


def _days(reading: Reading, *, first: bool) -> dict[str, date]:
    """The day of each act; on the first possible days what a party did still has the order of the last possible days.

    Otherwise an exit in the year of the entry into force would come before it and be without effect for ever.
    """
    known = {
        act.ref: (early, _joined_by(act, early, late, reading.record), act)
        for act in reading.record.acts
        if (early := earliest(act)) and (late := latest(act))
    }
    if not first:
        return {ref: late for ref, (_, late, _) in known.items()}
    days: dict[str, date] = {}
    reached: dict[object, date] = {}
    entered = date.min
    for ref, (early, _, act) in sorted(known.items(), key=lambda item: (item[1][1], item[1][0])):
        turn = next((turn for turn in _IN_TURN if act.kind in turn), None)
        after = entered if act.kind in LEAVING | EXITS else date.min
        days[ref] = max(early, after, reached.get((turn, act.party), date.min) if turn else date.min)
        reached[turn, act.party] = days[ref]
        if act.kind is EventKind.ENTRY_INTO_FORCE:
            entered = max(entered, days[ref])
    return days


def _joined_by(act: Act, early: date, late: date, record: Record) -> date:
    """The last possible day of an act; nobody leaves what it has not joined, so that its exit bounds a vague date."""
    if early == late or act.kind not in _JOINING:
        return late
    exits = [other for other in record.acts if other.kind in EXITS and _presupposes(other, act, record)]
    gone = [(first, last) for other in exits if (first := earliest(other)) and (last := latest(other))]
    again = [latest(other) for other in record.acts if other is not act and _joins_as(other, act, record)]
    bounds = [
        last - timedelta(days=1)
        for first, last in gone
        if early < first and last < late and not any(day and day <= first for day in again)
    ]
    return min(bounds, default=late)


def _joins_as(other: Act, act: Act, record: Record) -> bool:
    """Whether the other act may be what was left, so that this one may have come after the exit."""
    concerns = other.party == act.party or (other.party is None and act.party in sides(record))
    same = next(kinds for kinds in (_ENTRY, SIGNATURES, CONSENT_TO_BE_BOUND) if act.kind in kinds)
    return concerns and other.kind in (same | _ENTRY if same is CONSENT_TO_BE_BOUND else same)


def _presupposes(left: Act, joined: Act, record: Record) -> bool:
    """Whether the exit shows that the other act had been done: by the same party, or for both sides of a treaty."""
    return left.party in (joined.party, None) or (joined.party is None and len(sides(record)) <= 2)


def _lines_on(history: History) -> dict[str | None, Line]:
    """The lines when each act falls on one day."""
    treaty = flattened(treaty_layers(history), TreatyStatus.UNKNOWN, UNTOLD)
    found: dict[str | None, Line] = {None: treaty} if treaty else {}
    for party in history.parties:
        line = flattened(party_layers(history, party), PartyStatus.NOT_PARTICIPATING, NO_PART)
        if line:
            found[party] = line
    return found
