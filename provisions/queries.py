"""Reads that span models: who owes what to whom, and what happened when."""

from collections.abc import Sequence
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
    F,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Length
from django.db.models.lookups import Exact

from provisions.choices import BearerMode, BeneficiaryMode, ClaimStatus, PartyRole
from provisions.models import (
    Caveat,
    Citation,
    CommitmentBearer,
    CommitmentBeneficiary,
    Event,
    Participation,
    Times,
    Treaty,
)
from provisions.models.evidence import ASSERTING, field_known, published_by

# In this order: a date of the act itself says more about its place in time than the day somebody was told.
DATE_FIELDS = ("occurred_on", "effective_on", "notified_on")
PRECISIONS = {"year": 4, "month": 7, "day": 10}  # to the length of the text of a date

TAKES_PART = (PartyRole.PARTY, PartyRole.PARTICIPANT)
OWED_BY_ALL = (BearerMode.EACH_PARTY, BearerMode.ALL_PARTIES_JOINTLY)


def borne_by(party_ids: Sequence[int]) -> Q:
    """Commitments that name one of the parties as bearer, or bind each or all of a treaty in which it takes part."""
    named = CommitmentBearer.objects.filter(commitment=OuterRef("pk"), party__in=party_ids)
    return Q(Exists(named.order_by())) | Q(Exists(_taking_part(party_ids)), bearer_mode__in=OWED_BY_ALL)


def owed_to(party_ids: Sequence[int]) -> Q:
    """Commitments that name one of the parties as beneficiary, or are owed to all or to the others where it takes part.

    "The others" are those that take part and are not themselves named as bearers.
    """
    named = CommitmentBeneficiary.objects.filter(commitment=OuterRef("pk"), party__in=party_ids)
    bearer_itself = CommitmentBearer.objects.filter(commitment=OuterRef(OuterRef("pk")), party=OuterRef("party"))
    among_others = _taking_part(party_ids).exclude(Exists(bearer_itself.order_by()))
    return (
        Q(Exists(named.order_by()))
        | Q(Exists(_taking_part(party_ids)), beneficiary_mode=BeneficiaryMode.ALL_PARTIES_COLLECTIVELY)
        | Q(Exists(among_others), beneficiary_mode=BeneficiaryMode.OTHER_PARTIES)
    )


def _taking_part(party_ids: Sequence[int]) -> QuerySet[Participation]:
    rows = Participation.objects.filter(treaty=OuterRef("treaty"), party__in=party_ids, role__in=TAKES_PART)
    return rows.order_by()


def is_qualified(times: Times | None = None) -> Q:
    """Commitments with a caveat of their own, known on the day whose evidence counts."""
    return Q(Exists(Caveat.objects.filter(target_commitment=OuterRef("pk")).as_known(times).order_by()))


def timeline(treaty: Treaty, user: Any, times: Times | None = None) -> QuerySet[Event]:
    """The treaty's events from the earliest possible day on, undated ones last.

    Each has `on`, its date (text sorts a partial date by its first day); `on_field`, from which field; `precision`;
    `announced`; and, when undated and not announced, `at_latest_on`, when somebody cited here first spoke of it.
    """
    dates = {f"_{field}": _as_known(field, times) for field in DATE_FIELDS}
    return (
        Event.objects.for_list(user, times)
        .filter(treaty=treaty)
        .annotate(**dates)
        .annotate(on=Coalesce(*dates), on_field=_first_known(DATE_FIELDS), announced=_announced())
        .annotate(precision=_precision("on"), at_latest_on=_at_latest_on(times))
        .order_by(F("on").asc(nulls_last=True), F("at_latest_on").asc(nulls_last=True), "key")
    )


def _as_known(field: str, times: Times | None) -> F | Case:
    if times is None or times.known_on is None:
        return F(field)
    return Case(When(field_known(Event, field, times.known_on), then=F(field)), default=None)


def _first_known(fields: Sequence[str]) -> Case:
    chosen = (When(Q((f"_{field}__isnull", False)), then=Value(field)) for field in fields)
    return Case(*chosen, default=Value("unknown"), output_field=CharField())


def _announced() -> Case:
    is_announced = When(claim_status=ClaimStatus.ANNOUNCED, then=Value(True))  # noqa: FBT003  a database value
    return Case(is_announced, default=Value(False), output_field=BooleanField())  # noqa: FBT003  as above


def _precision(date: str) -> Case:
    lengths = (When(Exact(Length(date), length), then=Value(name)) for name, length in PRECISIONS.items())
    return Case(*lengths, default=Value("unknown"), output_field=CharField())


def _at_latest_on(times: Times | None) -> Case:
    spoken = Citation.objects.filter(event=OuterRef("pk"), stance__in=ASSERTING).order_by()
    if times is not None and times.known_on is not None:
        spoken = spoken.filter(published_by(times.known_on))
    first = Subquery(spoken.values("event").annotate(first=Min("said_on")).values("first"))
    return Case(When(on=None, announced=False, then=first), default=None, output_field=CharField())
