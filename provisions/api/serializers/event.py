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
from provisions.api.serializers.standing import AsserterSerializer
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


CONTEST = ("contested", "preferred", "preference", "alternatives")


class RivalSerializer(serializers.Serializer):
    """What somebody claims in place of an act."""

    event = RefField(
        read_only=True,
        allow_null=True,
        help_text="The event recorded for that claim; null: the act did not happen, or not so, or is without effect.",
    )
    asserted_by = AsserterSerializer(many=True, read_only=True, help_text="Who claims so.")


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


class EventDetailSerializer(EventSerializer):
    """A dated act concerning a treaty, who says so, and who says otherwise."""

    contested = serializers.BooleanField(
        help_text="Whether another recorded claim differs, or a participant denies it."
    )
    preferred = serializers.BooleanField(
        allow_null=True,
        help_text="Of a contested act: whether answers go by it all the same; the preference is editorial. Null when "
        "nothing contests it.",
    )
    preference = serializers.CharField(
        allow_null=True, help_text="Of rival claims: why the preferred one is preferred. Null when there is no rival."
    )
    alternatives = RivalSerializer(many=True, help_text="What is claimed otherwise, and who claims it.")

    class Meta:
        model = Event
        fields = ("ref", "url", "treaty", *ACT, *CONTEST, "updated_at")
