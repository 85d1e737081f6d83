from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.fields import LinkField
from provisions.models import Source


class SourceCountsSerializer(serializers.Serializer):
    """How much of the public record rests on a source."""

    citations = serializers.IntegerField(source="citation_total", read_only=True, help_text="Citations of it.")
    treaties = serializers.IntegerField(
        source="treaty_total", read_only=True, help_text="Treaties with a record that cites it."
    )


class SourceLinksSerializer(serializers.Serializer):
    """Where the records that rest on a source are."""

    self = LinkField("sources/{}/", source="slug", read_only=True)
    citations = LinkField("citations/?source={}", source="slug", read_only=True, help_text="Citations of it.")
    commitments = LinkField(
        "commitments/?source={}", source="slug", read_only=True, help_text="Commitments that it is cited for."
    )


class SourceSerializer(ReadSerializer):
    """A publication in which somebody says something about a treaty."""

    counts = SourceCountsSerializer(source="*", help_text="How much rests on it.")
    links = SourceLinksSerializer(source="*", help_text="Where what rests on it is.")

    class Meta:
        model = Source
        fields = (
            "slug",
            "title",
            "publisher",
            "url",
            "published_on",
            "retrieved_on",
            "authority",
            "language",
            "licence",
            "attribution",
            "note",
            "counts",
            "links",
            "created_at",
            "updated_at",
        )
