from django.db.models import Exists, OuterRef, Q

from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import BooleanFilter, CodeFilter, KnownCodeFilter, RefFilter, VocabularyFilter
from provisions.api.filters.shared import ChoiceFilter, changed, of_treaty
from provisions.choices import CaveatEffect, CaveatKind, CaveatOrigin, CaveatStatus, ClaimStatus
from provisions.models import Citation, Party
from provisions.models.caveat import TARGET_TYPES
from provisions.models.statuses import periods_on


class StatusFilter(VocabularyFilter):
    """Any of some statuses on the day asked about; without a period it is open."""

    def condition(self, value: list[str]) -> Q:
        held = periods_on(self.parent.times).filter(caveat=OuterRef("pk"))
        wanted = Q(Exists(held.filter(status__in=value)))
        return wanted | ~Q(Exists(held)) if CaveatStatus.OPEN in value else wanted


class ContestedFilter(BooleanFilter):
    """Whether the status on the day asked about is contested."""

    def condition(self, value: bool) -> Q:  # noqa: FBT001  the value that was asked for
        held = periods_on(self.parent.times).filter(caveat=OuterRef("pk"), contested=True)
        return Q(Exists(held)) if value else ~Q(Exists(held))


class CaveatFilter(StrictFilterSet):
    ref = RefFilter(help_text="Any of these caveats, by ref.")
    treaty = of_treaty()
    commitment = RefFilter("target_commitment", help_text="Directly on any of these commitments, by ref.")
    article = RefFilter("target_article", key="eid", help_text="Directly on any of these units of text, by ref.")
    caveat = RefFilter("target_caveat", help_text="Directly on any of these caveats, by ref.")
    target_type = ChoiceFilter(TARGET_TYPES, help_text="What sort of record it qualifies.")
    kind = VocabularyFilter(CaveatKind, help_text="What sort of qualification it is.")
    origin = VocabularyFilter(CaveatOrigin, help_text="Where it comes from.")
    effect = VocabularyFilter(CaveatEffect, help_text="What it does to its target.")
    status = StatusFilter(CaveatStatus, help_text="Where it stands on the day `on`.")
    contested = ContestedFilter(help_text="Whether another recorded claim gives another status on the day `on`.")
    claim_status = VocabularyFilter(ClaimStatus, help_text="How firmly it is established.")
    declared_by = KnownCodeFilter(Party, "declared_by", help_text="Made by any of these parties, by code.")
    source = CodeFilter(
        "source__slug", through=Citation, link="caveat", help_text="Any of these sources is cited for it, by slug."
    )
    updated_after = changed()
