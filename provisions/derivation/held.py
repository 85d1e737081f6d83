"""Stored periods read back as what holds on a day."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q

from provisions.choices import CaveatStatus, PartyStatus, Stance, TreatyStatus
from provisions.models import Period
from provisions.standing.lines import Asserter, Mention, Rival, Status, Step
from provisions.standing.question import Held

Subject = tuple[int, int | None, int | None]  # ids of treaty, party and caveat


def known_by(known_on: date | None) -> Q:
    """Rows as the sources published by a day show it; without a day, as all of them do."""
    return Q(known__upper_inf=True) if known_on is None else Q(known__contains=known_on)


def held_on(wanted: Q, on: date, known_on: date | None) -> dict[Subject, Held]:
    """What holds on a day for each subject of the wanted periods; what has no period on that day is left out."""
    rows = Period.objects.filter(wanted, known_by(known_on), valid__contains=on).order_by()
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
