from provisions.api.described import described
from provisions.api.filters.citation import CitationFilter
from provisions.api.serializers.citation import CitationSerializer
from provisions.api.times import EVIDENCE
from provisions.api.views.base import ListViewSet
from provisions.models import Citation


@described("citation", "citations")
class CitationViewSet(ListViewSet):
    """Who says what about which record, in which publication."""

    queryset = Citation.objects.all()
    serializer_class = CitationSerializer
    filterset_class = CitationFilter
    asks_when = EVIDENCE
    ordering_fields = ("treaty", "said_on", "published_on", "updated_at")
    ordering_expressions = {
        "treaty": "treaty__slug",
        "published_on": "source__published_on",
        "updated_at": "treaty__updated_at",
    }
