from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.fields import LinkField
from provisions.api.serializers.references import TopicReferenceSerializer
from provisions.models import Topic


class TopicCountsSerializer(serializers.Serializer):
    """How many public records deal with a topic or with one below it."""

    treaties = serializers.IntegerField(source="treaty_total", read_only=True, help_text="Treaties on it.")
    commitments = serializers.IntegerField(source="commitment_total", read_only=True, help_text="Commitments on it.")


class TopicLinksSerializer(serializers.Serializer):
    """Where the records on a topic or on one below it are."""

    treaties = LinkField("treaties/?topic={}", source="code", read_only=True, help_text="Treaties on it.")
    commitments = LinkField("commitments/?topic={}", source="code", read_only=True, help_text="Commitments on it.")


class TopicSerializer(ReadSerializer):
    """A subject that treaties and commitments deal with."""

    url = LinkField("topics/{}/", source="code")
    parent = TopicReferenceSerializer(allow_null=True)
    children = TopicReferenceSerializer(many=True, help_text="The narrower topics.")
    counts = TopicCountsSerializer(source="*", help_text="How many records deal with it or with a narrower topic.")
    links = TopicLinksSerializer(source="*", help_text="Where these records are.")

    class Meta:
        model = Topic
        fields = (
            "code",
            "url",
            "label",
            "definition",
            "parent",
            "children",
            "counts",
            "links",
            "created_at",
            "updated_at",
        )
