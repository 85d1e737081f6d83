from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.references import PartyReferenceSerializer, TreatyReferenceSerializer
from provisions.api.serializers.status import PartyStandingSerializer, contested, status_of
from provisions.choices import PartyStatus
from provisions.models import Participation, Party, Treaty


class RoleSerializer(ReadSerializer):
    """A role in a treaty."""

    party = PartyReferenceSerializer()

    class Meta:
        model = Participation
        fields = ("party", "role", "side")


class TreatyParticipationSerializer(ReadSerializer):
    """A party in the treaty asked about: its roles, and where it stands on the day."""

    party = PartyReferenceSerializer(source="*", help_text="The party.")
    roles = RoleSerializer(
        many=True, help_text="Its roles; empty for one that takes part by an act, or in the place of another, alone."
    )
    status = status_of(PartyStatus)
    contested = contested()

    class Meta:
        model = Party
        fields = ("party", "roles", "status", "contested")


class PartyParticipationSerializer(ReadSerializer):
    """A treaty in which the party asked about takes part: in which roles, and where it stands on the day."""

    treaty = TreatyReferenceSerializer(source="*", help_text="The treaty.")
    roles = RoleSerializer(
        many=True, help_text="Roles of its own, of those whose legal personality it carries on, and of its groups."
    )
    through = PartyReferenceSerializer(
        allow_null=True, help_text="The group whose status it shares; null when the status is its own."
    )
    status = status_of(PartyStatus)
    contested = contested()

    class Meta:
        model = Treaty
        fields = ("treaty", "roles", "through", "status", "contested")


class ParticipationRecordSerializer(PartyParticipationSerializer):
    """The part of one party in one treaty: its roles, where it stands on the day, and why."""

    party = PartyReferenceSerializer(source="asked_party", help_text="The party.")
    standing = PartyStandingSerializer(help_text="Where it stands on the day, and why.")

    class Meta:
        model = Treaty
        fields = ("treaty", "party", "roles", "through", "status", "contested", "standing")
