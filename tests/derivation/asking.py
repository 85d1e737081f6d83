"""Recorded commitments asked about in a line."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from provisions.derivation.sides import persons
from provisions.derivation.verdicts import Asked, verdicts_on
from provisions.models import Commitment, Party, Times
from provisions.standing.lines import Mention
from provisions.standing.question import Verdict

TODAY = "2026-03-01"


def asked(on: str, bearer: str | None = None, beneficiary: str | None = None, **more: str) -> Asked:
    """What is asked of whom on a day; `known_on` for the evidence of a day, `today` for another one."""
    day, known_on = date.fromisoformat(on), more.get("known_on")
    parties = Party.objects.filter(code__in=[code for code in (bearer, beneficiary) if code])
    people: dict[str | None, Any] = {person.party.code: person for person in persons(parties, day)}
    times = Times(day, date.fromisoformat(known_on) if known_on else None, date.fromisoformat(more.get("today", TODAY)))
    return Asked(times, people.get(bearer), people.get(beneficiary))


def commitments(*refs: str) -> list[Commitment]:
    """In the order asked for, fetched as for a list."""
    rows = Commitment.objects.filter(treaty__slug__in={ref.partition(":")[0] for ref in refs})
    found = {row.ref: row for row in rows.select_related("treaty").prefetch_related("bearers", "beneficiaries")}
    return [found[ref] for ref in refs]


def answer(ref: str, on: str, *pair: str, **more: str) -> Verdict:
    [verdict] = verdicts_on(commitments(ref), asked(on, *pair, **more))
    return verdict


def told(ref: str, on: str, *pair: str, **more: str) -> str:
    """`yes, operative`; after a bar, the other answers that claims give."""
    given = answer(ref, on, *pair, **more)
    answers = [(given.bound, given.operation), *((other.bound, other.operation) for other in given.alternatives)]
    return " | ".join(dict.fromkeys(f"{bound.value}, {operation.value}" for bound, operation in answers))


def steps(verdict: Verdict, *names: str) -> list[tuple[str, tuple[str, ...]]]:
    """The bases of the steps of these names, with the refs they rest on."""
    wanted: Sequence[Any] = [one.content for one in verdict.because if one.step in names]
    return [(one.basis, tuple(_ref(record) for record in one.records)) for one in wanted]


def _ref(record: str | Mention) -> str:
    return record if isinstance(record, str) else record.ref
