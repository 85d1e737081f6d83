"""The stored status of parties and caveats on a day, as columns of the rows that show it."""

from typing import Any

from django.db.models import BooleanField, CharField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from provisions.choices import CaveatStatus, PartyStatus
from provisions.models.period import Period
from provisions.models.times import Times


def periods_on(times: Times) -> QuerySet[Period]:
    """The periods that hold on the day asked about, as the evidence asked for shows them; one for each subject."""
    known = Q(known__upper_inf=True) if times.known_on is None else Q(known__contains=times.known_on)
    return Period.objects.filter(known, valid__contains=times.on).order_by()


def of_participation(times: Times | None) -> dict[str, Any]:
    """`status` and `contested` of the party in the treaty; without a period it has taken no part by then."""
    rows = periods_on(times or Times.now()).filter(treaty=OuterRef("treaty"), party=OuterRef("party"))
    return _columns(rows, PartyStatus.NOT_PARTICIPATING)


def of_caveat(times: Times | None) -> dict[str, Any]:
    """`status` and `contested` of the caveat; without a period it is open."""
    return _columns(periods_on(times or Times.now()).filter(caveat=OuterRef("pk")), CaveatStatus.OPEN)


def _columns(rows: QuerySet[Period], otherwise: str) -> dict[str, Any]:
    status = Coalesce(Subquery(rows.values("status")), Value(str(otherwise)), output_field=CharField())
    contested = Coalesce(Subquery(rows.values("contested")), Value(False), output_field=BooleanField())  # noqa: FBT003  a database value
    return {"status": status, "contested": contested}
