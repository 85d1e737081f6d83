from typing import Any

from provisions.api.contests import attach_contests
from provisions.api.described import described
from provisions.api.filters.event import EventFilter
from provisions.api.serializers.event import EventDetailSerializer, EventSerializer
from provisions.api.times import EVIDENCE
from provisions.api.views.base import RefViewSet
from provisions.models import Event


@described("event", "events", by="ref")
class EventViewSet(RefViewSet):
    """Dated acts concerning treaties, as somebody reports them; rival claims stand side by side."""

    queryset = Event.objects.all()
    serializer_class = EventSerializer
    detail_serializer_class = EventDetailSerializer
    filterset_class = EventFilter
    asks_when = EVIDENCE
    ordering_fields = ("occurred_on", "effective_on", "ref", "updated_at")
    ordering_expressions = {"ref": ("treaty__slug", "key"), "updated_at": "treaty__updated_at"}

    def complete(self, rows: Any) -> None:
        if self.detail:
            attach_contests(rows, rows[0].treaty_id, self.times)
