from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.fields import IdentifiersField, LinkField
from provisions.api.serializers.references import PartyReferenceSerializer
from provisions.models import Party, PartyMember

LISTED = (
    "code",
    "url",
    "name",
    "official_name",
    "kind",
    "aliases",
    "existed_from",
    "existed_until",
    "continues",
    "identifiers",
    "counts",
)


class PartyCountsSerializer(serializers.Serializer):
    """How many public records name a party."""

    treaties = serializers.IntegerField(
        source="treaty_total", read_only=True, help_text="Treaties in which it has a role, whether or not it is bound."
    )
    events = serializers.IntegerField(source="event_total", read_only=True, help_text="Events that are its own acts.")


class PartySerializer(ReadSerializer):
    """An actor of international law or politics."""

    url = LinkField("parties/{}/", source="code")
    continues = PartyReferenceSerializer(allow_null=True)
    identifiers = IdentifiersField(help_text="Its numbers elsewhere, such as iso3, m49 or cow, by name of the scheme.")
    counts = PartyCountsSerializer(source="*", help_text="How many records name it.")

    class Meta:
        model = Party
        fields = (*LISTED, "updated_at")


class MemberSerializer(ReadSerializer):
    """A spell of a member in an organisation or group."""

    party = PartyReferenceSerializer()

    class Meta:
        model = PartyMember
        fields = ("party", "joined_on", "left_on")


class MembershipSerializer(ReadSerializer):
    """A spell of membership in an organisation or group."""

    group = PartyReferenceSerializer()

    class Meta:
        model = PartyMember
        fields = ("group", "joined_on", "left_on")


class PartyLinksSerializer(serializers.Serializer):
    """Where the records that name a party are."""

    treaties = LinkField(
        "treaties/?party={}", source="code", read_only=True, help_text="Treaties in which it has a role."
    )
    events = LinkField("events/?party={}", source="code", read_only=True, help_text="Its acts.")
    commitments_borne = LinkField(
        "commitments/?bearer={}", source="code", read_only=True, help_text="Commitments that it owes."
    )
    commitments_owed = LinkField(
        "commitments/?beneficiary={}", source="code", read_only=True, help_text="Commitments owed to it."
    )


class PartyDetailSerializer(PartySerializer):
    """An actor of international law or politics, with the groups and states that it is linked to."""

    continued_by = PartyReferenceSerializer(many=True, help_text="The later party that carries on its personality.")
    predecessors = PartyReferenceSerializer(many=True)
    successors = PartyReferenceSerializer(many=True, help_text="Parties that arose on its territory.")
    members = MemberSerializer(many=True, help_text="Its members, by spell; for organisations and groups.")
    memberships = MembershipSerializer(many=True, help_text="The organisations and groups it belongs to, by spell.")
    links = PartyLinksSerializer(source="*", help_text="Where the records that name it are.")

    class Meta:
        model = Party
        fields = (
            *LISTED,
            "continued_by",
            "predecessors",
            "successors",
            "members",
            "memberships",
            "links",
            "created_at",
            "updated_at",
        )
