"""What is stored of the standing of treaties: periods, and the two dates by which lists are ordered."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from provisions.choices import SIGNATURES, EventKind
from provisions.derivation.caveats import caveats_of
from provisions.derivation.facts import records_of
from provisions.models import Party, Period, Treaty
from provisions.standing.facts import Record
from provisions.standing.lines import Asserter, Mention, Rival, Step
from provisions.standing.periods import Period as Derived
from provisions.standing.periods import periods
from provisions.standing.readings import preferred_date

_AT_ONCE = 2000  # rows in one statement
DATED_BY = {"signed_on": SIGNATURES, "in_force_on": frozenset({EventKind.ENTRY_INTO_FORCE})}

_COLUMNS = ("party_id", "caveat_id", "valid", "known", "status", "since", "contested", "because", "alternatives")

Row = tuple[Any, ...]  # the values of these columns


@dataclass(frozen=True)
class Comparison:
    """What is stored for one treaty beside what its records give."""

    treaty: Treaty
    stored: list[Row]
    derived: list[Row]
    dates: dict[str, str | None]

    @property
    def differs(self) -> bool:
        return self.stored != self.derived or any(getattr(self.treaty, name) != day for name, day in self.dates.items())

    @property
    def differing_rows(self) -> int:
        return sum(row not in self.stored for row in self.derived) + sum(row not in self.derived for row in self.stored)

    def settle(self) -> None:
        """Store what the records give."""
        Treaty.objects.filter(pk=self.treaty.pk).update(**self.dates)
        if self.stored != self.derived:
            Period.objects.filter(treaty=self.treaty).delete()
            Period.objects.bulk_create([_period(self.treaty, row) for row in self.derived], batch_size=_AT_ONCE)


def compare(treaty_ids: Collection[int]) -> Iterator[Comparison]:
    """Each treaty's stored standing beside what its records give."""
    records = records_of(treaty_ids)
    caveats = caveats_of(treaty_ids)
    derived = {pk: periods(record, list(caveats[pk].values())) for pk, record in records.items()}
    codes = {period.subject.party for found in derived.values() for period in found if period.subject.party}
    parties = dict(Party.objects.filter(code__in=codes).values_list("code", "pk"))
    stored = _stored(treaty_ids)
    for treaty in Treaty.objects.filter(pk__in=treaty_ids).order_by("pk"):
        by_ref = {caveat.ref: pk for pk, caveat in caveats[treaty.pk].items()}
        found = [_row(one, parties, by_ref) for one in derived[treaty.pk]]
        yield Comparison(treaty, stored[treaty.pk], sorted(found, key=_place), dates_of(records[treaty.pk]))


def renew(treaty_ids: Collection[int]) -> set[int]:
    """Store what the records of the treaties give; the ids of those for which something else was stored."""
    differing = [comparison for comparison in compare(treaty_ids) if comparison.differs]
    for comparison in differing:
        comparison.settle()
    return {comparison.treaty.pk for comparison in differing}


def dates_of(record: Record) -> dict[str, str | None]:
    """The dates by which lists of treaties are ordered, by name."""
    return {name: preferred_date(record, kinds) for name, kinds in DATED_BY.items()}


def _stored(treaty_ids: Collection[int]) -> Mapping[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    rows = Period.objects.filter(treaty__in=treaty_ids).values_list("treaty_id", *_COLUMNS)
    for treaty_id, *row in rows:
        found[treaty_id].append(tuple(row))
    for those in found.values():
        those.sort(key=_place)
    return found


def _place(row: Row) -> tuple[Any, ...]:
    party, caveat, valid, known = row[:4]
    return caveat or 0, party or 0, known.lower or date.min, valid.lower or date.min


def _row(derived: Derived, parties: Mapping[str, int], caveats: Mapping[str, int]) -> Row:
    subject, stretch = derived.subject, derived.stretch
    return (
        parties[subject.party] if subject.party else None,
        caveats[subject.caveat] if subject.caveat else None,
        DateRange(_day(stretch.start), stretch.end),
        DateRange(derived.known_from, derived.known_until),
        stretch.status.value,
        _day(stretch.since),
        stretch.contested,
        [step_json(step) for step in stretch.steps],
        [_rival_json(rival) for rival in stretch.rivals],
    )


def _period(treaty: Treaty, row: Row) -> Period:
    return Period(treaty=treaty, **dict(zip(_COLUMNS, row, strict=True)))


def _day(day: date | None) -> date | None:
    """The first day of the calendar stands for what has always held."""
    return None if day == date.min else day


def step_json(step: Step) -> dict[str, Any]:
    """A reason as it is stored and shown: rule, basis, and the records that it rests on as `{type, ref}`."""
    return {"rule": step.rule, "basis": step.basis, "records": [record_json(record) for record in step.records]}


def record_json(record: str | Mention) -> dict[str, str]:
    """A record on which a reason rests, as it is stored and shown."""
    if isinstance(record, Mention):
        return {"type": record.type, "ref": record.ref}
    return {"type": "event" if ":" in record else "treaty", "ref": record}


def _rival_json(rival: Rival) -> dict[str, Any]:
    return {
        "status": rival.status.value if rival.status else None,
        "since": str(day) if (day := _day(rival.since)) else None,
        "because": [step_json(step) for step in rival.steps],
        "asserted_by": [asserter_json(asserter) for asserter in rival.asserted_by],
    }


def asserter_json(asserter: Asserter) -> dict[str, Any]:
    """Who makes a claim, as it is stored."""
    return asdict(asserter) | {"stance": asserter.stance.value}
