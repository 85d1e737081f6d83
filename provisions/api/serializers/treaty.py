from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.caveat import NestedCaveatSerializer
from provisions.api.serializers.citation import NestedCitationSerializer
from provisions.api.serializers.fields import IdentifiersField, LinkField
from provisions.api.serializers.references import PartyReferenceSerializer, TopicReferenceSerializer
from provisions.api.serializers.relation import NestedRelationSerializer
from provisions.api.serializers.status import PartyStandingSerializer, TreatyStandingSerializer, contested, status_of
from provisions.choices import PartyStatus
from provisions.models import Participation, Treaty


class ParticipationSerializer(ReadSerializer):
    """A party's role in the treaty that shows it, and where it stands on the day asked about."""

    party = PartyReferenceSerializer()
    status = status_of(PartyStatus)
    contested = contested()

    class Meta:
        model = Participation
        fields = ("party", "role", "side", "status", "contested")


class ParticipationDetailSerializer(ParticipationSerializer):
    """A party's role in the treaty that shows it, and where it stands on the day asked about, with the reasons."""

    standing = PartyStandingSerializer(help_text="Where it stands on that day, and why.")

    class Meta:
        model = Participation
        fields = ("party", "role", "side", "status", "contested", "standing")


class TreatySerializer(ReadSerializer):
    """An international instrument, in brief, and where it stands on the day asked about."""

    url = LinkField("treaties/{}/", source="slug")
    parties = ParticipationSerializer(source="participations", many=True, help_text="Who has which role in it.")
    topics = TopicReferenceSerializer(many=True)
    standing = TreatyStandingSerializer(help_text="Where it stands on the day, and why.")

    class Meta:
        model = Treaty
        fields = (
            "slug",
            "url",
            "title",
            "short_title",
            "instrument_type",
            "binding_character",
            "text_status",
            "signed_on",
            "in_force_on",
            "publication",
            "parties",
            "topics",
            "standing",
            "updated_at",
        )


class TreatyCountsSerializer(serializers.Serializer):
    """How many records a treaty has, by type."""

    articles = serializers.IntegerField(source="article_total", read_only=True, help_text="Units of text.")
    events = serializers.IntegerField(source="event_total", read_only=True, help_text="Events.")
    commitments = serializers.IntegerField(source="commitment_total", read_only=True, help_text="Commitments.")
    caveats = serializers.IntegerField(source="caveat_total", read_only=True, help_text="Caveats on anything in it.")
    relations = serializers.IntegerField(
        source="relation_total", read_only=True, help_text="Relations from it to other treaties."
    )
    citations = serializers.IntegerField(
        source="citation_total", read_only=True, help_text="Citations about anything in it."
    )


def _link(path: str, help_text: str) -> LinkField:
    return LinkField(path, source="slug", read_only=True, help_text=help_text)


class TreatyLinksSerializer(serializers.Serializer):
    """Where the records of a treaty are."""

    articles = _link("articles/?treaty={}", "Its units of text.")
    events = _link("events/?treaty={}", "Its events.")
    commitments = _link("commitments/?treaty={}", "Its commitments.")
    caveats = _link("caveats/?treaty={}", "All its caveats, on whatever in it.")
    relations = _link("relations/?treaty={}", "Its relations to other treaties.")
    reverse_relations = _link("relations/?to_treaty={}", "Relations of other treaties to it.")
    citations = _link("citations/?treaty={}", "All its citations, about whatever in it.")
    timeline = _link("treaties/{}/timeline/", "Its events in order of time.")
    document = _link("treaties/{}/document/", "The treaty and everything in it as one document.")


class TreatyDetailSerializer(TreatySerializer):
    """An international instrument, with what holds for it as a whole."""

    parties = ParticipationDetailSerializer(source="participations", many=True, help_text="Who has which role in it.")
    identifiers = IdentifiersField(help_text="Its numbers elsewhere, such as mtdsg or unts, by name of the register.")
    counts = TreatyCountsSerializer(source="*", help_text="How many records it has.")
    links = TreatyLinksSerializer(source="*", help_text="Where these records are.")
    relations = NestedRelationSerializer(
        source="nested_relations", many=True, help_text="What it does to other treaties."
    )
    reverse_relations = NestedRelationSerializer(
        source="nested_reverse_relations", many=True, help_text="What other treaties do to it."
    )
    caveats = NestedCaveatSerializer(source="nested_caveats", many=True, help_text="What qualifies it as a whole.")
    citations = NestedCitationSerializer(
        source="nested_citations", many=True, help_text="Who says so; about the treaty itself."
    )

    class Meta:
        model = Treaty
        fields = (
            "slug",
            "url",
            "title",
            "short_title",
            "instrument_type",
            "binding_character",
            "summary",
            "parties",
            "topics",
            "article_count",
            "term_months",
            "term_starts",
            "renewal",
            "renewal_months",
            "notice_months",
            "later_consent_delay",
            "later_consent_delay_unit",
            "later_consent_first_of_month",
            "reservations_regime",
            "authentic_languages",
            "text_status",
            "depositary",
            "identifiers",
            "signed_on",
            "in_force_on",
            "standing",
            "publication",
            "counts",
            "links",
            "relations",
            "reverse_relations",
            "caveats",
            "citations",
            "created_at",
            "updated_at",
        )
