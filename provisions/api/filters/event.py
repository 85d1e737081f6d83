from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import CodeFilter, KnownCodeFilter, RefFilter, VocabularyFilter
from provisions.api.filters.shared import changed, dates, of_treaty
from provisions.choices import ClaimStatus, EventKind
from provisions.models import Citation, Party


class EventFilter(StrictFilterSet):
    ref = RefFilter(help_text="Any of these events, by ref.")
    treaty = of_treaty()
    kind = VocabularyFilter(EventKind, help_text="What sort of act it is.")
    party = KnownCodeFilter(Party, "party", help_text="An act of any of these parties, by code.")
    towards = KnownCodeFilter(Party, "towards", help_text="Addressed to any of these parties, by code.")
    responds_to = RefFilter("responds_to", help_text="An answer to any of these acts, by ref.")
    occurred_on, occurred_on_after, occurred_on_before = dates("occurred_on", "Took place")
    effective_on, effective_on_after, effective_on_before = dates("effective_on", "Took legal effect")
    claim_status = VocabularyFilter(ClaimStatus, help_text="How firmly it is established that it happened.")
    source = CodeFilter(
        "source__slug", through=Citation, link="event", help_text="Any of these sources is cited for it, by slug."
    )
    updated_after = changed()
