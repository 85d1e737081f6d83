from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.citation import NestedCitationSerializer
from provisions.api.serializers.fields import LinkField, RefField
from provisions.api.serializers.references import (
    ArticleReferenceSerializer,
    EventReferenceSerializer,
    PartyReferenceSerializer,
    TreatyReferenceSerializer,
)
from provisions.models import Event

ACT = (
    "kind",
    "party",
    "occurred_on",
    "effective_on",
    "until_on",
    "notified_on",
    "place",
    "text",
    "articles",
    "responds_to",
    "towards",
    "relations_effect",
    "territories",
    "ground",
    "claim_status",
    "note",
    "citations",
)


class EventSerializer(ReadSerializer):
    """A dated act concerning a treaty, and who says so."""

    ref = RefField()
    url = LinkField("events/{}/", source="ref")
    treaty = TreatyReferenceSerializer()
    party = PartyReferenceSerializer(allow_null=True)
    articles = ArticleReferenceSerializer(many=True)
    responds_to = EventReferenceSerializer(allow_null=True)
    towards = PartyReferenceSerializer(allow_null=True)
    territories = PartyReferenceSerializer(many=True)
    citations = NestedCitationSerializer(source="nested_citations", many=True, help_text="Who says so.")
    updated_at = serializers.DateTimeField(source="treaty.updated_at", help_text="Last change of the treaty's record.")

    class Meta:
        model = Event
        fields = ("ref", "url", "treaty", *ACT, "updated_at")
