from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import CodeFilter, KnownCodeFilter, RefFilter, VocabularyFilter
from provisions.api.filters.shared import ChoiceFilter, changed, of_treaty
from provisions.choices import CaveatEffect, CaveatKind, CaveatOrigin, ClaimStatus
from provisions.models import Citation, Party
from provisions.models.caveat import TARGET_TYPES


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
    claim_status = VocabularyFilter(ClaimStatus, help_text="How firmly it is established.")
    declared_by = KnownCodeFilter(Party, "declared_by", help_text="Made by any of these parties, by code.")
    source = CodeFilter(
        "source__slug", through=Citation, link="caveat", help_text="Any of these sources is cited for it, by slug."
    )
    updated_after = changed()
