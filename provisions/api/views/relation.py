from provisions.api.described import described
from provisions.api.filters.relation import RelationFilter
from provisions.api.serializers.relation import RelationSerializer
from provisions.api.times import EVIDENCE
from provisions.api.views.base import ListViewSet
from provisions.models import Relation


@described("relation", "relations")
class RelationViewSet(ListViewSet):
    """What treaties do to other treaties, as verbs with their reverse, and who says so."""

    queryset = Relation.objects.all()
    serializer_class = RelationSerializer
    filterset_class = RelationFilter
    asks_when = EVIDENCE
    ordering_fields = ("treaty", "to_treaty", "since", "updated_at")
    ordering_expressions = {
        "treaty": ("treaty__slug", "kind"),
        "to_treaty": ("to_treaty__slug", "kind"),
        "updated_at": "treaty__updated_at",
    }
