from typing import NamedTuple

from provisions.api.described import described
from provisions.api.serializers.vocabulary import VocabularyDetailSerializer, VocabularySerializer
from provisions.api.views.static import StaticViewSet
from provisions.choices import VOCABULARIES, Vocabulary


class NamedVocabulary(NamedTuple):
    name: str
    terms: type[Vocabulary]


@described("vocabulary", "vocabularies", by="name", detail=VocabularyDetailSerializer)
class VocabularyViewSet(StaticViewSet):
    """The closed lists of values that records are coded with, each value with its definition."""

    records = tuple(NamedVocabulary(*item) for item in VOCABULARIES.items())
    serializer_class = VocabularySerializer
    detail_serializer_class = VocabularyDetailSerializer
    lookup_field = "name"
    lookup_value_regex = "[a-z]+(?:_[a-z]+)*"
