from rest_framework import serializers

from provisions.api.serializers.references import TreatyReferenceSerializer
from provisions.api.serializers.standing import PROJECTED
from provisions.choices import Bound, Operation, Vocabulary


def _counts(name: str, vocabulary: type[Vocabulary]) -> type[serializers.Serializer]:
    """A serializer with a number for each term of a vocabulary."""
    fields = {term.value: serializers.IntegerField(read_only=True, help_text=term.definition) for term in vocabulary}
    return type(name, (serializers.Serializer,), {"__doc__": f"How many, by {name.lower()}.", **fields})


BoundCountsSerializer = _counts("BoundCountsSerializer", Bound)
OperationCountsSerializer = _counts("OperationCountsSerializer", Operation)


class ReadinessSerializer(serializers.Serializer):
    """How many of a treaty's commitments bind on a day, and how far they work, whoever bears them."""

    treaty = TreatyReferenceSerializer(read_only=True, help_text="The treaty.")
    on = serializers.DateField(read_only=True, help_text="The day asked about (legal time).")
    known_on = serializers.DateField(
        read_only=True, allow_null=True, help_text="The day of the evidence asked for; null: all that is recorded here."
    )
    projected = serializers.BooleanField(read_only=True, help_text=PROJECTED)
    total = serializers.IntegerField(read_only=True, help_text="How many commitments are known.")
    contested = serializers.IntegerField(
        read_only=True, help_text="For how many of them another recorded claim gives another answer."
    )
    bound = BoundCountsSerializer(read_only=True, help_text="How many, by whether they bind.")
    operation = OperationCountsSerializer(read_only=True, help_text="How many, by how far they work.")
