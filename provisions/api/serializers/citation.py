from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.references import (
    PartyReferenceSerializer,
    SourceReferenceSerializer,
    TreatyReferenceSerializer,
)
from provisions.models import Citation
from provisions.models.citation import SUBJECT_TYPES

STATEMENT = (
    "stance",
    "speaker",
    "speaker_role",
    "on_behalf_of",
    "said_on",
    "paraphrase",
    "locator",
    "about",
    "source",
)


class NestedCitationSerializer(ReadSerializer):
    """Who says what about the record that shows it, and where."""

    on_behalf_of = PartyReferenceSerializer(allow_null=True)
    source = SourceReferenceSerializer()  # type: ignore[assignment]  # a key of the answer

    class Meta:
        model = Citation
        fields = STATEMENT


class SubjectSerializer(serializers.Serializer):
    """What a citation speaks about."""

    type = serializers.ChoiceField(
        source="subject_type", choices=SUBJECT_TYPES, read_only=True, help_text="Type of the record."
    )
    ref = serializers.CharField(
        source="subject_ref",
        read_only=True,
        help_text="Its ref; of a treaty the slug, of a relation `<treaty>:<kind>:<other treaty>`.",
    )


class CitationSerializer(NestedCitationSerializer):
    """Who says what about which record, and where."""

    treaty = TreatyReferenceSerializer()
    subject = SubjectSerializer(source="*", help_text="The record that it speaks about.")
    updated_at = serializers.DateTimeField(source="treaty.updated_at", help_text="Last change of the treaty's record.")

    class Meta:
        model = Citation
        fields = ("treaty", "subject", *STATEMENT, "position", "updated_at")
