"""The status of a treaty, of a party in it or of a caveat on a day, with the reasons and what other claims give."""

from typing import Any

from rest_framework import serializers

from provisions.api.serializers.standing import CONTESTED, PROJECTED, AsserterSerializer, ReasonSerializer
from provisions.api.standing import NONE
from provisions.choices import CaveatStatus, PartyStatus, TreatyStatus, Vocabulary

ON_THE_DAY = "Where it stands on the day `on`, by the preferred claims."


def status_of(vocabulary: type[Vocabulary], **options: Any) -> serializers.ChoiceField:
    return serializers.ChoiceField(choices=vocabulary.choices, read_only=True, **{"help_text": ON_THE_DAY, **options})


def contested() -> serializers.BooleanField:
    return serializers.BooleanField(read_only=True, help_text="Whether another recorded claim gives another status.")


class AlternativeSerializer(serializers.Serializer):
    """The status that another recorded claim gives."""

    because = ReasonSerializer(many=True, read_only=True, help_text="The reasons, in order, by that claim.")
    asserted_by = AsserterSerializer(many=True, read_only=True, help_text="Who makes that claim.")


class StandingSerializer(serializers.Serializer):
    """Where something stands on a day, and why; a reading of recorded claims, never a legal determination."""

    on = serializers.DateField(read_only=True, help_text="The day asked about (legal time).")
    known_on = serializers.DateField(
        read_only=True, allow_null=True, help_text="The day of the evidence asked for; null: all that is recorded here."
    )
    since = serializers.DateField(
        read_only=True, allow_null=True, help_text="The day on which that status began; null when it always held."
    )
    contested = serializers.BooleanField(read_only=True, help_text=CONTESTED)
    projected = serializers.BooleanField(read_only=True, help_text=PROJECTED)
    because = ReasonSerializer(many=True, read_only=True, help_text="The reasons, in order.")


class TreatyAlternativeSerializer(AlternativeSerializer):
    """The status of the treaty that another recorded claim gives."""

    status = status_of(TreatyStatus, help_text="By that claim.")


class TreatyStandingSerializer(StandingSerializer):
    """Where a treaty as a whole stands on a day, and why; a reading of recorded claims, never a legal determination."""

    status = status_of(TreatyStatus)
    alternatives = TreatyAlternativeSerializer(many=True, read_only=True, help_text="What other recorded claims give.")


class PartyAlternativeSerializer(AlternativeSerializer):
    """The status of the party in the treaty that another recorded claim gives."""

    status = status_of(PartyStatus, help_text="By that claim.")


class PartyStandingSerializer(StandingSerializer):
    """Where a party stands towards a treaty on a day, and why; a reading of recorded claims, no legal determination."""

    status = status_of(PartyStatus)
    alternatives = PartyAlternativeSerializer(many=True, read_only=True, help_text="What other recorded claims give.")


class CaveatAlternativeSerializer(AlternativeSerializer):
    """The status of the caveat that another recorded claim gives."""

    status = serializers.ChoiceField(
        choices=(*CaveatStatus.values, NONE),
        read_only=True,
        help_text=f"By that claim; `{NONE}`: by it there is no such caveat.",
    )


class CaveatStandingSerializer(StandingSerializer):
    """Where a caveat stands on a day, and why; a reading of recorded claims, never a legal determination."""

    status = status_of(CaveatStatus)
    alternatives = CaveatAlternativeSerializer(many=True, read_only=True, help_text="What other recorded claims give.")
