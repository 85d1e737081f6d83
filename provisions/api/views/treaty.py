from collections.abc import Sequence
from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from provisions.api.contests import attach_contests
from provisions.api.described import addressed_by, described
from provisions.api.documents import TREATY_DOCUMENT
from provisions.api.filters.treaty import TreatyFilter
from provisions.api.known_dates import show_known_dates
from provisions.api.ordering import alphabetical
from provisions.api.serializers.timeline import TimelineSerializer
from provisions.api.serializers.treaty import TreatyDetailSerializer, TreatySerializer
from provisions.api.standing import attach_to_participations, attach_to_treaties
from provisions.api.times import EVIDENCE
from provisions.api.views.base import ReadOnlyViewSet
from provisions.derivation.periods import DATED_BY
from provisions.documents import TREATY, render
from provisions.models import Treaty
from provisions.queries import timeline


@described("treaty", "treaties", by="slug")
class TreatyViewSet(ReadOnlyViewSet):
    """Treaties and other international instruments, who takes part in them, and what qualifies them as a whole."""

    queryset = Treaty.objects.all()
    serializer_class = TreatySerializer
    detail_serializer_class = TreatyDetailSerializer
    filterset_class = TreatyFilter
    lookup_field = "slug"
    ordering_fields = ("signed_on", "in_force_on", "title", "slug", "updated_at")
    ordering_expressions = {"title": alphabetical("title")}

    def orders(self) -> Sequence[str]:
        """By evidence the derived dates are others than those stored, by which an order would tell of these."""
        if self.times.known_on is None:
            return self.ordering_fields
        return [name for name in self.ordering_fields if name not in DATED_BY]

    def complete(self, rows: Any) -> None:
        attach_to_treaties(rows, self.times)
        if self.times.known_on is not None:
            show_known_dates(rows, self.times.known_on)
        if self.detail:
            attach_to_participations([one for treaty in rows for one in treaty.participations.all()], self.times)

    @extend_schema(
        operation_id="getTreatyTimeline",
        summary="Get the timeline of a treaty",
        parameters=[addressed_by("slug")],
        responses=TimelineSerializer,
    )
    @action(detail=True, asks_when=EVIDENCE)
    def timeline(self, request: Request, slug: str) -> Response:
        """What happened to the treaty and when, from the earliest possible day on, with who says so.

        Rival claims stand side by side, each with who makes it and whether answers go by it; announcements are marked.
        """
        treaty = self.visible_treaty(slug)
        events = list(timeline(treaty, request.user, self.times))
        attach_contests(events, treaty.pk, self.times)
        answer = {"treaty": treaty, "events": events}
        return Response(TimelineSerializer(answer, context=self.get_serializer_context()).data)

    @extend_schema(
        operation_id="getTreatyDocument",
        summary="Get a treaty as a document",
        parameters=[addressed_by("slug")],
        responses=TREATY_DOCUMENT,
    )
    @action(detail=True, asks_when=())
    def document(self, request: Request, slug: str) -> Response:
        """The treaty and everything in it as one JSON object, the form in which treaties are exchanged.

        References are codes, slugs and refs; every key is present.
        """
        return Response(render(TREATY, self.visible_treaty(slug)))

    def visible_treaty(self, slug: str) -> Any:
        return get_object_or_404(Treaty.objects.seen_by(self.request.user, self.times), slug=slug)
