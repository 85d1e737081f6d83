from typing import Any

from provisions.api.described import described
from provisions.api.filters.caveat import CaveatFilter
from provisions.api.serializers.caveat import CaveatDetailSerializer, CaveatSerializer
from provisions.api.standing import attach_to_caveats
from provisions.api.views.base import RefViewSet
from provisions.models import Caveat


@described("caveat", "caveats", by="ref")
class CaveatViewSet(RefViewSet):
    """What qualifies treaties, articles, commitments and other caveats, and who says so."""

    queryset = Caveat.objects.all()
    serializer_class = CaveatSerializer
    detail_serializer_class = CaveatDetailSerializer
    filterset_class = CaveatFilter
    ordering_fields = ("ref", "kind", "updated_at")
    ordering_expressions = {"ref": ("treaty__slug", "key"), "updated_at": "treaty__updated_at"}

    def complete(self, rows: Any) -> None:
        if self.detail:
            attach_to_caveats(rows, self.times)
