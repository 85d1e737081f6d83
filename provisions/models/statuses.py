"""The stored status of parties and caveats on a day, as columns of the rows that show it."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import BooleanField, Case, CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from provisions.choices import CaveatStatus, PartyStatus
from provisions.models.period import Period
from provisions.models.times import Times


def known_periods(times: Times) -> QuerySet[Period]:
    """The periods, on whatever days they hold, as the evidence asked for shows them."""
    known = Q(known__upper_inf=True) if times.known_on is None else Q(known__contains=times.known_on)
    return Period.objects.filter(known).order_by()


def periods_on(times: Times) -> QuerySet[Period]:
    """Those that hold on the day asked about; one for each subject."""
    return known_periods(times).filter(valid__contains=times.on)


def of_participation(times: Times | None) -> dict[str, Any]:
    """`status` and `contested` of the party in the treaty; without a period it has taken no part by then."""
    rows = periods_on(times or Times.now()).filter(treaty=OuterRef("treaty"), party=OuterRef("party"))
    return _columns((rows,), PartyStatus.NOT_PARTICIPATING)


def of_participant(times: Times, treaty: int) -> dict[str, Any]:
    """`status` and `contested` of each listed party in one treaty."""
    rows = periods_on(times).filter(treaty=treaty, party=OuterRef("pk"))
    return _columns((rows,), PartyStatus.NOT_PARTICIPATING)


def of_party(times: Times, party: int, groups: Collection[int]) -> dict[str, Any]:
    """`status` and `contested` of one party in the listed treaties: its own or, where it has none, that of a group.

    `through` is the code of the group, the first of several; null where the status is its own.
    """
    periods = periods_on(times).filter(treaty=OuterRef("pk"))
    own, of_group = periods.filter(party=party), periods.filter(party__in=groups).order_by("party__code")[:1]
    its_own = When(Exists(own), then=None)
    through = Case(its_own, default=Subquery(of_group.values("party__code")), output_field=CharField())
    return {**_columns((own, of_group), PartyStatus.NOT_PARTICIPATING), "through_code": through}


def of_caveat(times: Times | None) -> dict[str, Any]:
    """`status` and `contested` of the caveat; without a period it is open."""
    return _columns((periods_on(times or Times.now()).filter(caveat=OuterRef("pk")),), CaveatStatus.OPEN)


def _columns(sources: Sequence[QuerySet[Period]], otherwise: str) -> dict[str, Any]:
    """From the first of the sources that has a row."""
    statuses = (Subquery(rows.values("status")) for rows in sources)
    contests = (Subquery(rows.values("contested")) for rows in sources)
    no = Value(False)  # noqa: FBT003  a database value
    return {
        "status": Coalesce(*statuses, Value(str(otherwise)), output_field=CharField()),
        "contested": Coalesce(*contests, no, output_field=BooleanField()),
    }
