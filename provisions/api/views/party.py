from provisions.api.described import described
from provisions.api.filters.party import PartyFilter
from provisions.api.ordering import alphabetical
from provisions.api.serializers.party import PartyDetailSerializer, PartySerializer
from provisions.api.times import EVIDENCE
from provisions.api.views.base import ReadOnlyViewSet
from provisions.models import Party


@described("party", "parties", by="code")
class PartyViewSet(ReadOnlyViewSet):
    """Actors of international law and politics: states present and former, organisations, territories, groups."""

    queryset = Party.objects.all()
    serializer_class = PartySerializer
    detail_serializer_class = PartyDetailSerializer
    filterset_class = PartyFilter
    asks_when = EVIDENCE
    lookup_field = "code"
    ordering_fields = ("code", "name", "updated_at")
    ordering_expressions = {"name": alphabetical("name")}
