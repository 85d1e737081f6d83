from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from provisions.api.described import addressed_by, described
from provisions.api.filters.commitment import CommitmentFilter, PartyCommitmentFilter
from provisions.api.filters.pair import PAIR, PAIR_PARAMETERS, read_pair
from provisions.api.parameters import Fault
from provisions.api.serializers.commitment import CommitmentSerializer
from provisions.api.serializers.standing import VerdictSerializer
from provisions.api.times import BOTH
from provisions.api.views.base import RefViewSet
from provisions.derivation.answers import attach_standing, standing_of
from provisions.derivation.sides import Person, persons
from provisions.derivation.verdicts import Asked
from provisions.models import Commitment, Party
from provisions.models.evidence import field_known
from provisions.queries import borne_by


@described("commitment", "commitments", by="ref")
class CommitmentViewSet(RefViewSet):
    """What treaties say that somebody shall, shall not, may or intends to do, with its caveats and who says so."""

    queryset = Commitment.objects.all()
    serializer_class = CommitmentSerializer
    filterset_class = CommitmentFilter
    ordering_fields = ("position", "ref", "starts_on", "ends_on", "updated_at")
    ordering_expressions = {
        "position": ("treaty__slug", "position"),
        "ref": ("treaty__slug", "key"),
        "updated_at": "treaty__updated_at",
    }
    pair: dict[str, Person | None]

    def complete(self, rows: Any) -> None:
        attach_standing(rows, self.asked())

    def asked(self) -> Asked:
        """Between whom: of a list those of whom one is named."""
        if self.detail:
            return Asked(self.times)
        filterset: Any = self.filterset
        return Asked(self.times, *(filterset.only(name) for name in PAIR))

    def parameter_faults(self, request: Request) -> list[Fault]:
        faults = super().parameter_faults(request)
        if self.parameters != PAIR:
            return faults
        self.pair, unknown = read_pair(request.query_params, self.times)
        return faults + unknown

    @extend_schema(
        operation_id="getCommitmentStanding",
        summary="Ask whether a commitment binds, and why",
        parameters=[addressed_by("ref"), *PAIR_PARAMETERS],
        responses=VerdictSerializer,
    )
    @action(detail=True, asks_when=BOTH, parameters=PAIR)
    def standing(self, request: Request, ref: str) -> Response:
        """Whether the commitment binds its bearer towards the beneficiary on the day, how far it works, and why.

        The reasons stand in order, each with its basis in law and the records it rests on; the answers that other
        recorded claims give stand beside, with who makes them.
        """
        rows = Commitment.objects.for_standing(request.user, self.times)
        commitment = get_object_or_404(rows, self.lookup(ref))
        (answer,) = standing_of([commitment], Asked(self.times, **self.pair))
        return Response(VerdictSerializer(answer, context=self.get_serializer_context()).data)


@extend_schema_view(
    list=extend_schema(
        operation_id="listPartyCommitments", summary="List what a party owes", parameters=[addressed_by("code")]
    )
)
class PartyCommitmentViewSet(CommitmentViewSet):
    """What one party owes."""

    filterset_class = PartyCommitmentFilter

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        self.party = get_object_or_404(Party.objects.select_related("continues"), code=self.kwargs["code"])
        super().initial(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet:
        (self.person,) = persons([self.party], self.times.on)
        rows = super().get_queryset().filter(borne_by(self.person.ids))
        day = self.times.known_on
        return rows if day is None else rows.filter(field_known(Commitment, "bearers", day))

    def asked(self) -> Asked:
        return replace(super().asked(), bearer=self.person)
