from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_view

from provisions.api.described import addressed_by
from provisions.api.filters.participation import ParticipationFilter
from provisions.api.serializers.participation import (
    ParticipationRecordSerializer,
    PartyParticipationSerializer,
    TreatyParticipationSerializer,
)
from provisions.api.standing import attach_to_part
from provisions.api.views.base import ListViewSet, ReadOnlyViewSet
from provisions.derivation.sides import Person, persons
from provisions.models import Participation, Party, Treaty
from provisions.models.statuses import known_periods, of_participant, of_party


@extend_schema_view(
    list=extend_schema(
        operation_id="listTreatyParticipations",
        summary="List who takes part in a treaty",
        parameters=[addressed_by("slug")],
    )
)
class TreatyParticipationViewSet(ListViewSet):
    """Who has a role in a treaty, or stands in the place of one that has, and where each stands on the day."""

    queryset = Party.objects.all()
    serializer_class = TreatyParticipationSerializer
    filterset_class = ParticipationFilter
    ordering_fields = ("party",)
    ordering_expressions = {"party": "code"}

    @cached_property
    def treaty(self) -> Treaty:
        treaties = Treaty.objects.seen_by(self.request.user, self.times)
        return get_object_or_404(treaties, slug=self.kwargs["slug"])

    def get_queryset(self) -> QuerySet:
        roles = Participation.objects.filter(treaty=self.treaty)
        named = roles.filter(party=OuterRef("pk")).order_by()
        standing = known_periods(self.times).filter(treaty=self.treaty, party=OuterRef("pk"))
        rows = Party.objects.filter(Q(Exists(named)) | Q(Exists(standing)))
        shown = Prefetch("participations", roles.select_related("party").order_by("side", "role"), to_attr="roles")
        return rows.annotate(**of_participant(self.times, self.treaty.pk)).prefetch_related(shown)


class PartsOfOneParty:
    """Treaties with the part of one party in each."""

    kwargs: dict[str, str]
    request: Any
    times: Any

    @cached_property
    def person(self) -> Person:
        party = get_object_or_404(Party.objects.select_related("continues"), code=self.kwargs["code"])
        (person,) = persons([party], self.times.on)
        return person

    def get_queryset(self) -> QuerySet:
        names = [*self.person.identity.values(), *self.person.groups.values()]
        roles = Participation.objects.filter(party__in=names).select_related("party").order_by("party__code", "role")
        status = of_party(self.times, self.person.party.pk, self.person.groups.values())
        treaties = Treaty.objects.seen_by(self.request.user, self.times).annotate(**status)
        return treaties.prefetch_related(Prefetch("participations", roles, to_attr="roles"))

    def complete(self, rows: Any) -> None:
        wanted = {row.through_code for row in rows} - {None}
        groups = {party.code: party for party in Party.objects.filter(code__in=wanted)} if wanted else {}
        for row in rows:
            row.through = groups.get(row.through_code)
            row.asked_party = self.person.party


@extend_schema_view(
    list=extend_schema(
        operation_id="listPartyParticipations",
        summary="List the treaties in which a party takes part",
        parameters=[addressed_by("code")],
    )
)
class PartyParticipationViewSet(PartsOfOneParty, ListViewSet):
    """The treaties in which a party takes part, itself, for one that it carries on or through a group, and how."""

    queryset = Treaty.objects.all()
    serializer_class = PartyParticipationSerializer
    filterset_class = ParticipationFilter
    ordering_fields = ("treaty", "updated_at")
    ordering_expressions = {"treaty": "slug"}

    def get_queryset(self) -> QuerySet:
        names = [*self.person.identity.values(), *self.person.groups.values()]
        named = Participation.objects.filter(treaty=OuterRef("pk"), party__in=names).order_by()
        own = [self.person.party.pk, *self.person.groups.values()]
        standing = known_periods(self.times).filter(treaty=OuterRef("pk"), party__in=own)
        return super().get_queryset().filter(Q(Exists(named)) | Q(Exists(standing)))


@extend_schema_view(
    retrieve=extend_schema(
        operation_id="getTreatyParticipation",
        summary="Get the part of a party in a treaty",
        parameters=[addressed_by("slug"), addressed_by("code")],
    )
)
class ParticipationViewSet(PartsOfOneParty, ReadOnlyViewSet):
    """The part of any party in a treaty, even of one that has none: its roles, where it stands on the day, and why."""

    queryset = Treaty.objects.all()
    serializer_class = ParticipationRecordSerializer
    lookup_field = "slug"

    def complete(self, rows: Any) -> None:
        super().complete(rows)
        for row in rows:
            attach_to_part(row, row.through.pk if row.through else self.person.party.pk, self.times)
