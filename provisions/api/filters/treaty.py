from django.db.models import Exists, OuterRef, QuerySet

from provisions.api.filters.base import ParameterFilter, StrictFilterSet
from provisions.api.filters.kinds import CodeFilter, IdentifierFilter, KnownCodeFilter, VocabularyFilter
from provisions.api.filters.shared import OnTopicFilter, TextFilter, changed, dates
from provisions.api.known_dates import DATED_BY
from provisions.choices import (
    BindingCharacter,
    InstrumentType,
    PartyRole,
    PublicationState,
    Renewal,
    ReservationsRegime,
    TextStatus,
)
from provisions.models import Event, Participation, Party, TreatyTopic


class TreatyFilter(StrictFilterSet):
    def where_known(self, queryset: QuerySet, asked: ParameterFilter) -> QuerySet:
        """A derived date counts as known when an event known by the day gives it."""
        kinds, day = DATED_BY.get(asked.field_name), self.times.known_on
        if day is None or kinds is None:
            return super().where_known(queryset, asked)
        events = Event.objects.filter(treaty=OuterRef("pk"), kind__in=kinds, occurred_on=OuterRef(asked.field_name))
        return queryset.filter(Exists(events.known_by(day).order_by()))

    slug = CodeFilter(help_text="Any of these treaties, by slug.")
    instrument_type = VocabularyFilter(InstrumentType, help_text="What the instrument calls itself.")
    binding_character = VocabularyFilter(BindingCharacter, help_text="Whether it binds in law or only politically.")
    party = KnownCodeFilter(
        Party,
        "party",
        through=Participation,
        help_text="Any of these parties has a role in it, by code; with `role`, that very role.",
    )
    role = VocabularyFilter(
        PartyRole, "role", through=Participation, help_text="Somebody has this role in it; with `party`, that party."
    )
    topic = OnTopicFilter(through=TreatyTopic)
    text_status = VocabularyFilter(TextStatus, help_text="The best form in which its text is held here.")
    renewal = VocabularyFilter(Renewal, help_text="What happens when a term ends.")
    reservations_regime = VocabularyFilter(ReservationsRegime, help_text="What it says about reservations.")
    depositary = TextFilter(help_text="Who keeps it, in the words of the record, upper and lower case alike.")
    identifier = IdentifierFilter(
        "identifiers", help_text="Its number in an outside register, as `register:number`, such as `mtdsg:IV-4`."
    )
    signed_on, signed_on_after, signed_on_before = dates("signed_on", "Signed")
    in_force_on, in_force_on_after, in_force_on_before = dates("in_force_on", "Entered into force")
    publication = VocabularyFilter(
        PublicationState, help_text="Whether the record is public; only editors see others than `published`."
    )
    updated_after = changed("updated_at", "the treaty with everything in it")
