from typing import Any

from rest_framework import serializers

from provisions.api.serializers.fields import LinkField


class TextOrNullField(serializers.CharField):
    """Text, null where the program has an empty one."""

    def to_representation(self, value: str) -> Any:
        return value or None


class VocabularySerializer(serializers.Serializer):
    """A closed list of values, named."""

    name = serializers.CharField(read_only=True, help_text="Name of the vocabulary.")
    url = LinkField("vocabularies/{}/", source="name", read_only=True, help_text="Address of its terms.")
    description = serializers.CharField(source="terms.__doc__", read_only=True, help_text="What the values say.")


class TermSerializer(serializers.Serializer):
    """One value and what it means."""

    value = serializers.CharField(read_only=True, help_text="The value, as it stands in answers.")
    label = serializers.CharField(  # type: ignore[assignment]  # a key of the answer
        read_only=True, help_text="The value in plain English."
    )
    reverse = serializers.CharField(
        default=None,
        read_only=True,
        allow_null=True,
        help_text="For kinds of relations: the label read from the other treaty.",
    )
    definition = serializers.CharField(read_only=True, help_text="One sentence that tells it from its neighbours.")
    vclt = TextOrNullField(
        read_only=True,
        allow_null=True,
        help_text="Articles of the Vienna Convention on the Law of Treaties (1969) that codify the term.",
    )


class VocabularyDetailSerializer(VocabularySerializer):
    """A closed list of values with what each means."""

    terms = TermSerializer(
        many=True, read_only=True, help_text="The values; vocabularies with a rank begin with the strongest."
    )
