from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.caveat import NestedCaveatSerializer
from provisions.api.serializers.citation import NestedCitationSerializer
from provisions.api.serializers.fields import LinkField, RefField
from provisions.api.serializers.references import (
    ArticleReferenceSerializer,
    PartyReferenceSerializer,
    TopicReferenceSerializer,
    TreatyReferenceSerializer,
)
from provisions.api.serializers.standing import VerdictSerializer
from provisions.models import Commitment


class CommitmentSerializer(ReadSerializer):
    """What somebody is committed to, towards whom, subject to which caveats, and who says so."""

    ref = RefField()
    url = LinkField("commitments/{}/", source="ref")
    treaty = TreatyReferenceSerializer()
    article = ArticleReferenceSerializer(allow_null=True)
    bearers = PartyReferenceSerializer(many=True)
    beneficiaries = PartyReferenceSerializer(many=True)
    topics = TopicReferenceSerializer(many=True)
    caveats = NestedCaveatSerializer(source="nested_caveats", many=True, help_text="What qualifies it.")
    citations = NestedCitationSerializer(source="nested_citations", many=True, help_text="Who says so.")
    standing = VerdictSerializer(
        help_text="What holds on the day `on`: between `bearer` and `beneficiary` where the list is asked for one of "
        "each, else for whoever owes it and to whomever it is owed."
    )
    updated_at = serializers.DateTimeField(source="treaty.updated_at", help_text="Last change of the treaty's record.")

    class Meta:
        model = Commitment
        fields = (
            "ref",
            "url",
            "treaty",
            "article",
            "summary",
            "modality",
            "force",
            "performance",
            "bearer_mode",
            "bearers",
            "beneficiary_mode",
            "beneficiaries",
            "topics",
            "quote",
            "starts_on",
            "ends_on",
            "survives_months",
            "claim_status",
            "position",
            "caveats",
            "citations",
            "standing",
            "updated_at",
        )
