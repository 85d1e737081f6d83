"""How a record is named inside another one."""

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.fields import RefField
from provisions.models import Article, Event, Party, Source, Topic, Treaty


class TreatyReferenceSerializer(ReadSerializer):
    """A treaty, named."""

    class Meta:
        model = Treaty
        fields = ("slug", "title")


class PartyReferenceSerializer(ReadSerializer):
    """A party, named."""

    class Meta:
        model = Party
        fields = ("code", "name")


class TopicReferenceSerializer(ReadSerializer):
    """A topic, named."""

    class Meta:
        model = Topic
        fields = ("code", "label")


class SourceReferenceSerializer(ReadSerializer):
    """A publication, with what a reader needs to weigh and find it."""

    class Meta:
        model = Source
        fields = ("slug", "title", "publisher", "published_on", "retrieved_on", "authority", "url")


class ArticleReferenceSerializer(ReadSerializer):
    """A unit of text, named."""

    ref = RefField()

    class Meta:
        model = Article
        fields = ("ref", "number")


class EventReferenceSerializer(ReadSerializer):
    """An event, named, with its dates."""

    ref = RefField()

    class Meta:
        model = Event
        fields = ("ref", "kind", "occurred_on", "effective_on", "claim_status")
