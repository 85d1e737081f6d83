"""Stored periods read back as what holds on a day."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q

from provisions.choices import CaveatStatus, PartyStatus, Stance, TreatyStatus
from provisions.models import Period, Times
from provisions.models.statuses import periods_on
from provisions.standing.lines import Asserter, Mention, Rival, Status, Step
from provisions.standing.question import Held

Subject = tuple[int, int | None, int | None]  # ids of treaty, party and caveat


def held_on(wanted: Q, times: Times) -> dict[Subject, Held]:
    """What holds on the day for each subject of the wanted periods; what has no period on that day is left out."""
    rows = periods_on(times).filter(wanted)
    return {(row.treaty_id, row.party_id, row.caveat_id): _held(row) for row in rows}


def _held(row: Period) -> Held:
    vocabulary = PartyStatus if row.party_id else CaveatStatus if row.caveat_id else TreatyStatus
    rivals = tuple(_rival(stored, vocabulary) for stored in row.alternatives)
    return Held(vocabulary(row.status), _steps(row.because), row.since, rivals)


def _rival(stored: Mapping[str, Any], vocabulary: type[Status]) -> Rival:
    status = vocabulary(stored["status"]) if stored["status"] else None
    since = date.fromisoformat(stored["since"]) if stored["since"] else None
    return Rival(status, _steps(stored["because"]), tuple(_asserter(one) for one in stored["asserted_by"]), since)


def _asserter(stored: Mapping[str, Any]) -> Asserter:
    return Asserter(Stance(stored["stance"]), stored["source"], stored["party"], stored["speaker"])


def _steps(stored: Iterable[Mapping[str, Any]]) -> tuple[Step, ...]:
    return tuple(Step(one["rule"], one["basis"], tuple(_record(record) for record in one["records"])) for one in stored)


def _record(stored: Mapping[str, str]) -> str | Mention:
    return stored["ref"] if stored["type"] in ("event", "treaty") else Mention(**stored)


def of_treaties(treaty_ids: Collection[int]) -> Q:
    return Q(treaty__in=treaty_ids, party=None, caveat=None)
