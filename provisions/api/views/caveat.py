from provisions.api.described import described
from provisions.api.filters.caveat import CaveatFilter
from provisions.api.serializers.caveat import CaveatSerializer
from provisions.api.views.base import RefViewSet
from provisions.models import Caveat


@described("caveat", "caveats", by="ref")
class CaveatViewSet(RefViewSet):
    """What qualifies treaties, articles, commitments and other caveats, and who says so."""

    queryset = Caveat.objects.all()
    serializer_class = CaveatSerializer
    filterset_class = CaveatFilter
    ordering_fields = ("ref", "kind", "updated_at")
    ordering_expressions = {"ref": ("treaty__slug", "key"), "updated_at": "treaty__updated_at"}
