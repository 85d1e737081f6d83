from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db.models import Max
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from provisions.api.serializers.root import RootSerializer
from provisions.api.views.base import StrictView
from provisions.models import Treaty

LICENCE = {
    "program": "Apache-2.0",
    "content": "Recorded facts with their sources; the licence of each source is stated with it.",
}


class RootView(StrictView):
    """What this API is, and where everything is found."""

    serializer_class = RootSerializer
    resources: Sequence[tuple[str, Any, str]] = ()  # as registered with the router: prefix, viewset, name

    @extend_schema(operation_id="describeApi", summary="Describe the API", tags=["about"])
    def get(self, request: Request) -> Response:
        latest = Treaty.objects.visible_to(request.user).aggregate(at=Max("updated_at"))["at"]
        info = settings.SPECTACULAR_SETTINGS
        root = {
            "title": info["TITLE"],
            "description": info["DESCRIPTION"],
            "api_version": info["VERSION"],
            "data_version": latest,
            "data_date": latest and latest.date(),
            "licence": LICENCE,
            "counts": self._counts(request.user),
            "links": self._links(request),
        }
        return Response(RootSerializer(root).data)

    def _counts(self, user: Any) -> dict[str, int]:
        return {
            prefix: viewset.queryset.visible_to(user).order_by().count()
            for prefix, viewset, _ in self.resources
            if getattr(viewset, "queryset", None) is not None
        }

    def _links(self, request: Request) -> dict[str, str]:
        lists = {prefix: f"{name}-list" for prefix, _, name in self.resources}
        names = {"self": "root", **lists, "schema": "schema", "documentation": "docs"}
        return {key: reverse(name, request=request) for key, name in names.items()}
