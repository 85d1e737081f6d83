from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.citation import NestedCitationSerializer
from provisions.api.serializers.fields import TermField
from provisions.api.serializers.references import ArticleReferenceSerializer, TreatyReferenceSerializer
from provisions.choices import RelationKind
from provisions.models import Relation

LINK = (
    "treaty",
    "kind",
    "label",
    "reverse_label",
    "to_treaty",
    "since",
    "articles",
    "claim_status",
    "note",
    "citations",
)


class NestedRelationSerializer(ReadSerializer):
    """What `treaty` does to `to_treaty`, one of which is the treaty that shows it."""

    treaty = TreatyReferenceSerializer()
    label = TermField(  # type: ignore[assignment]  # a key of the answer
        RelationKind, "label", source="kind", help_text="The kind, read from `treaty` to `to_treaty`."
    )
    reverse_label = TermField(
        RelationKind, "reverse", source="kind", help_text="The kind, read from `to_treaty` to `treaty`."
    )
    to_treaty = TreatyReferenceSerializer()
    articles = ArticleReferenceSerializer(many=True)
    citations = NestedCitationSerializer(source="nested_citations", many=True, help_text="Who says so.")

    class Meta:
        model = Relation
        fields = LINK


class RelationSerializer(NestedRelationSerializer):
    """What one treaty does to another, and who says so."""

    updated_at = serializers.DateTimeField(source="treaty.updated_at", help_text="Last change of the treaty's record.")

    class Meta:
        model = Relation
        fields = (*LINK, "updated_at")
