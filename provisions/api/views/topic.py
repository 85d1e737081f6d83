from provisions.api.described import described
from provisions.api.filters.topic import TopicFilter
from provisions.api.ordering import alphabetical
from provisions.api.serializers.topic import TopicSerializer
from provisions.api.views.base import ReadOnlyViewSet
from provisions.models import Topic


@described("topic", "topics", by="code")
class TopicViewSet(ReadOnlyViewSet):
    """Subjects that treaties and commitments deal with, in a tree of two levels."""

    queryset = Topic.objects.all()
    serializer_class = TopicSerializer
    filterset_class = TopicFilter
    asks_when = ()
    lookup_field = "code"
    ordering_fields = ("code", "label", "updated_at")
    ordering_expressions = {"label": alphabetical("label")}
