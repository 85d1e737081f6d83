from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import BooleanFilter, VocabularyFilter
from provisions.choices import PartyStatus


class ParticipationFilter(StrictFilterSet):
    """Of rows with the `status` and `contested` of a party on the day asked about."""

    status = VocabularyFilter(PartyStatus, "status", help_text="Where the party stands on the day `on`.")
    contested = BooleanFilter(
        "contested", help_text="Whether another recorded claim gives another status on the day `on`."
    )
