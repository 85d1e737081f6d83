from rest_framework import serializers

from provisions.api.serializers.event import ACT, CONTEST, EventDetailSerializer
from provisions.api.serializers.fields import DateField
from provisions.api.serializers.references import TreatyReferenceSerializer
from provisions.models import Event
from provisions.queries import DATE_FIELDS, PRECISIONS


class TimelineEntrySerializer(EventDetailSerializer):
    """An event in its place in time."""

    on = DateField(allow_null=True, help_text="The date that gives the event its place; null when it has none.")
    on_field = serializers.ChoiceField(
        choices=(*DATE_FIELDS, "unknown"), help_text="The field of the event from which `on` is taken."
    )
    precision = serializers.ChoiceField(choices=(*PRECISIONS, "unknown"), help_text="How exactly `on` is known.")
    at_latest_on = DateField(
        allow_null=True,
        help_text="Of an event without a date: the earliest date on which somebody cited here speaks of it, so that it "
        "had happened by then; null for dated and announced events, or when nobody's words are dated.",
    )
    announced = serializers.BooleanField(help_text="True when it is only said to be going to happen.")

    class Meta:
        model = Event
        fields = ("on", "on_field", "precision", "at_latest_on", "announced", "ref", "url", *ACT, *CONTEST)


class TimelineSerializer(serializers.Serializer):
    """The events of a treaty, from the earliest possible day on; those without a date come last."""

    treaty = TreatyReferenceSerializer(read_only=True, help_text="The treaty.")
    events = TimelineEntrySerializer(many=True, read_only=True, help_text="Its events, rival claims included.")
