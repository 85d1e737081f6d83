from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet

from provisions.api.bound import binds, binds_towards_each_other, of_whole_treaty, people
from provisions.api.filters import fields
from provisions.api.filters.base import ParameterFilter, StrictFilterSet
from provisions.api.filters.kinds import BooleanFilter, CodeFilter, IdentifierFilter, KnownCodeFilter, VocabularyFilter
from provisions.api.filters.shared import OnTopicFilter, TextFilter, changed, dates
from provisions.choices import (
    BindingCharacter,
    InstrumentType,
    PartyRole,
    PublicationState,
    Renewal,
    ReservationsRegime,
    TextStatus,
    TreatyStatus,
)
from provisions.derivation.periods import DATED_BY
from provisions.models import Event, Participation, Party, TreatyTopic


class StatusFilter(VocabularyFilter):
    """Any of some statuses on the day asked about."""

    def condition(self, value: list[str]) -> Q:
        whole = of_whole_treaty(self.parent.times)
        wanted = Q(Exists(whole.filter(status__in=value)))
        return wanted | ~Q(Exists(whole)) if TreatyStatus.UNKNOWN in value else wanted


class ContestedFilter(BooleanFilter):
    """Whether the status on the day asked about is contested."""

    def condition(self, value: bool) -> Q:  # noqa: FBT001  the value that was asked for
        contested = Q(Exists(of_whole_treaty(self.parent.times).filter(contested=True)))
        return contested if value else ~contested


class BoundFilter(KnownCodeFilter):
    """Any of some parties, as bound on the day asked about."""

    def condition(self, value: list[int]) -> Q:
        times = self.parent.times
        return reduce(or_, (binds(person, times) for person in people(value, times)))


class BetweenFilter(BoundFilter):
    """All of some parties, as bound towards each other on the day asked about."""

    field_class = fields.SeveralKnownCodesField

    def condition(self, value: list[int]) -> Q:
        times = self.parent.times
        return binds_towards_each_other(people(value, times), times)


class TreatyFilter(StrictFilterSet):
    def where_known(self, queryset: QuerySet, asked: ParameterFilter) -> QuerySet:
        """A derived date counts as known when an event known by the day gives it."""
        kinds, day = DATED_BY.get(asked.field_name or ""), self.times.known_on
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
    status = StatusFilter(
        TreatyStatus, help_text="Where it stands on the day `on`; `unknown` also before its first recorded event."
    )
    contested = ContestedFilter(help_text="Whether another recorded claim gives another status on the day `on`.")
    bound = BoundFilter(
        Party,
        help_text="Any of these parties, by code, is bound by it on the day `on`, provisionally or not: itself, "
        "through a group to which it belongs then, or, being a group, through all its members.",
    )
    between = BetweenFilter(
        Party,
        help_text="In force between all of these parties, two or more, by code, on the day `on`: each is bound, as "
        "with `bound`, and none of them rules out treaty relations with another by an objection to its reservation.",
    )
    publication = VocabularyFilter(
        PublicationState, help_text="Whether the record is public; only editors see others than `published`."
    )
    updated_after = changed("updated_at", "the treaty with everything in it")
