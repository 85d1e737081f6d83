"""What holds on a day, with the reasons, and what other claims make of it."""

from rest_framework import serializers

from provisions.api.serializers.references import PartyReferenceSerializer, SourceReferenceSerializer
from provisions.choices import Bound, Operation, Stance

CONTESTED = "Whether another recorded claim gives another answer for that day; see `alternatives`."
PROJECTED = "True for a day to come: what holds if nothing further happens."


class ReasonRecordSerializer(serializers.Serializer):
    """A record on which a reason rests."""

    type = serializers.ChoiceField(
        choices=("treaty", "event", "commitment", "caveat"), read_only=True, help_text="Type of the record."
    )
    ref = serializers.CharField(read_only=True, help_text="Its ref; of a treaty the slug.")


class ReasonSerializer(serializers.Serializer):
    """One step of the reasoning."""

    step = serializers.CharField(
        read_only=True, help_text="What the step settles, such as `treaty_status`; further names may be added."
    )
    rule = serializers.CharField(read_only=True, help_text="The rule in plain words, applied to this case.")
    basis = serializers.CharField(
        read_only=True,
        help_text="What the rule rests on: the treaty's own clause, or the default rule with the article of the Vienna "
        "Convention on the Law of Treaties (VCLT) in which it is codified.",
    )
    records = ReasonRecordSerializer(many=True, read_only=True, help_text="The records that it applies to.")


class AsserterSerializer(serializers.Serializer):
    """Who makes a claim, where."""

    stance = serializers.ChoiceField(choices=Stance.choices, read_only=True, help_text="How the statement bears on it.")
    party = PartyReferenceSerializer(
        read_only=True, allow_null=True, help_text="The party on whose behalf it is said; null when for none."
    )
    speaker = serializers.CharField(
        read_only=True, allow_null=True, help_text="Who says it; null: the source in its own voice."
    )
    source = SourceReferenceSerializer(  # type: ignore[assignment]  # a key of the answer
        read_only=True, allow_null=True, help_text="The publication; null when none is recorded."
    )


class VerdictAlternativeSerializer(serializers.Serializer):
    """The answer that another recorded claim gives."""

    bound = serializers.ChoiceField(choices=Bound.choices, read_only=True, help_text="As above, by that claim.")
    operation = serializers.ChoiceField(choices=Operation.choices, read_only=True, help_text="As above, by that claim.")
    because = ReasonSerializer(many=True, read_only=True, help_text="The reasons, in order, by that claim.")
    asserted_by = AsserterSerializer(many=True, read_only=True, help_text="Who makes that claim.")


class VerdictSerializer(serializers.Serializer):
    """Whether a commitment binds its bearer towards a beneficiary on a day, how far it works, and why.

    A reading of recorded claims by stated rules, never a legal determination.
    """

    on = serializers.DateField(read_only=True, help_text="The day asked about (legal time).")
    known_on = serializers.DateField(
        read_only=True, allow_null=True, help_text="The day of the evidence asked for; null: all that is recorded here."
    )
    bearer = PartyReferenceSerializer(
        read_only=True, allow_null=True, help_text="Who is asked about as owing it; null: whoever does."
    )
    beneficiary = PartyReferenceSerializer(
        read_only=True, allow_null=True, help_text="Towards whom it is asked about; null: towards whomever it is owed."
    )
    bound = serializers.ChoiceField(
        choices=Bound.choices, read_only=True, help_text="Whether it binds, by the preferred claims."
    )
    operation = serializers.ChoiceField(
        choices=Operation.choices, read_only=True, help_text="How far it works on that day; the strongest limit wins."
    )
    contested = serializers.BooleanField(read_only=True, help_text=CONTESTED)
    projected = serializers.BooleanField(read_only=True, help_text=PROJECTED)
    alternatives = VerdictAlternativeSerializer(
        many=True, read_only=True, help_text="The answers that other recorded claims give, and who makes them."
    )
    because = ReasonSerializer(many=True, read_only=True, help_text="The reasons, in order.")
