from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from provisions.api.described import addressed_by
from provisions.api.serializers.readiness import ReadinessSerializer
from provisions.api.times import BOTH
from provisions.api.views.base import StrictView
from provisions.derivation.answers import readiness_of
from provisions.derivation.verdicts import Asked
from provisions.models import Commitment, Treaty


class ReadinessView(StrictView):
    """How far a treaty works on a day."""

    asks_when = BOTH

    @extend_schema(
        operation_id="getTreatyReadiness",
        summary="Count how many commitments of a treaty bind and work",
        parameters=[addressed_by("slug")],
        responses=ReadinessSerializer,
    )
    def get(self, request: Request, slug: str) -> Response:
        """How many of the treaty's commitments bind on the day, and how many work, wait or are limited."""
        treaty = get_object_or_404(Treaty.objects.seen_by(request.user, self.times), slug=slug)
        commitments = list(Commitment.objects.for_standing(request.user, self.times).filter(treaty=treaty))
        return Response(ReadinessSerializer(readiness_of(treaty, commitments, Asked(self.times))).data)
