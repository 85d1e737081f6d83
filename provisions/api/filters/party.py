from django.db.models import Q

from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import CodeFilter, IdentifierFilter, KnownCodeFilter, VocabularyFilter
from provisions.api.filters.shared import TextFilter, changed
from provisions.choices import PartyKind
from provisions.models import Party, PartyMember, called


class NameFilter(TextFilter):
    """One name of a party."""

    def condition(self, value: str) -> Q:
        return called([value])


class PartyFilter(StrictFilterSet):
    code = CodeFilter(help_text="Any of these parties, by code.")
    kind = VocabularyFilter(PartyKind, help_text="What sort of actor it is.")
    name = NameFilter(help_text="Its name, official name or one of its aliases as a whole, upper and lower case alike.")
    member_of = KnownCodeFilter(
        Party,
        "group",
        through=PartyMember,
        link="party",
        help_text="A member, at whatever time, of any of these organisations or groups, by code.",
    )
    identifier = IdentifierFilter(
        "identifiers", help_text="Its number in an outside scheme, as `scheme:number`, such as `iso3:IRN`."
    )
    updated_after = changed("updated_at", "the party with its members")
