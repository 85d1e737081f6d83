from provisions.api.described import described
from provisions.api.filters.source import SourceFilter
from provisions.api.ordering import alphabetical
from provisions.api.serializers.source import SourceSerializer
from provisions.api.views.base import ReadOnlyViewSet
from provisions.models import Source


@described("source", "sources", by="slug")
class SourceViewSet(ReadOnlyViewSet):
    """Publications in which somebody says something about treaties."""

    queryset = Source.objects.all()
    serializer_class = SourceSerializer
    filterset_class = SourceFilter
    asks_when = ()
    lookup_field = "slug"
    ordering_fields = ("published_on", "title", "slug", "updated_at")
    ordering_expressions = {"title": alphabetical("title")}
