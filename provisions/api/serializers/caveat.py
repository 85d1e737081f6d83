from typing import Any

from drf_spectacular.helpers import lazy_serializer
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.citation import NestedCitationSerializer
from provisions.api.serializers.fields import LinkField, RefField
from provisions.api.serializers.references import (
    EventReferenceSerializer,
    PartyReferenceSerializer,
    TreatyReferenceSerializer,
)
from provisions.api.serializers.status import CaveatStandingSerializer, contested, status_of
from provisions.choices import CaveatStatus
from provisions.models import Caveat, CaveatOutcome, Event
from provisions.models.caveat import TARGET_TYPES

QUALIFICATION = (
    "target",
    "kind",
    "origin",
    "effect",
    "summary",
    "declared_by",
    "event",
    "trigger",
    "resolution_condition",
    "outcomes",
    "status",
    "contested",
    "claim_status",
    "position",
    "caveats",
    "citations",
)


class TargetSerializer(serializers.Serializer):
    """What a caveat qualifies."""

    type = serializers.ChoiceField(
        source="target_type",
        choices=TARGET_TYPES,
        read_only=True,
        help_text="Type of the record.",
    )
    ref = serializers.CharField(source="target_ref", read_only=True, help_text="Its ref; of a treaty the slug.")


class OutcomeEventSerializer(EventReferenceSerializer):
    """An event, of whatever treaty, that changed what a caveat does."""

    treaty = TreatyReferenceSerializer()

    class Meta:
        model = Event
        fields = (*EventReferenceSerializer.Meta.fields, "treaty")


class OutcomeSerializer(ReadSerializer):
    """What an event did to a caveat."""

    event = OutcomeEventSerializer()

    class Meta:
        model = CaveatOutcome
        fields = ("outcome", "event")


@extend_schema_field(lazy_serializer("provisions.api.serializers.caveat.NestedCaveatSerializer")(many=True))
class DeeperCaveatsField(serializers.Field):
    """The caveats on a caveat, shown as the caveat itself is."""

    def to_representation(self, value: list[Caveat]) -> list[Any]:
        return [self.parent.to_representation(caveat) for caveat in value]


class NestedCaveatSerializer(ReadSerializer):
    """What qualifies the record that shows it, with the caveats on this caveat."""

    ref = RefField()
    target = TargetSerializer(source="*", help_text="The record that it qualifies.")
    declared_by = PartyReferenceSerializer(allow_null=True)
    event = EventReferenceSerializer(allow_null=True)
    outcomes = OutcomeSerializer(many=True, help_text="What events did to it so far.")
    status = status_of(CaveatStatus)
    contested = contested()
    caveats = DeeperCaveatsField(source="nested_caveats", help_text="Caveats on this caveat.")
    citations = NestedCitationSerializer(source="nested_citations", many=True, help_text="Who says so.")

    class Meta:
        model = Caveat
        fields = ("ref", *QUALIFICATION)


class CaveatSerializer(NestedCaveatSerializer):
    """What qualifies a treaty, an article, a commitment or another caveat, and who says so."""

    url = LinkField("caveats/{}/", source="ref")
    treaty = TreatyReferenceSerializer()
    caveats = NestedCaveatSerializer(  # type: ignore[assignment]  # shown as nested, not as this
        source="nested_caveats", many=True, help_text="Caveats on this caveat."
    )
    updated_at = serializers.DateTimeField(source="treaty.updated_at", help_text="Last change of the treaty's record.")

    class Meta:
        model = Caveat
        fields = ("ref", "url", "treaty", *QUALIFICATION, "updated_at")


class CaveatDetailSerializer(CaveatSerializer):
    """What qualifies a treaty, an article, a commitment or another caveat, who says so, and where it stands and why."""

    standing = CaveatStandingSerializer(help_text="Where it stands on the day, and why.")

    class Meta:
        model = Caveat
        fields = ("ref", "url", "treaty", *QUALIFICATION, "standing", "updated_at")
