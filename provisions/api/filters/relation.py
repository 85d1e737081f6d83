from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import CodeFilter, VocabularyFilter
from provisions.api.filters.shared import changed, of_treaty
from provisions.choices import ClaimStatus, RelationKind


class RelationFilter(StrictFilterSet):
    treaty = of_treaty()
    to_treaty = CodeFilter("to_treaty__slug", help_text="Of other treaties to any of these, by slug.")
    kind = VocabularyFilter(RelationKind, help_text="What the treaty does to the other one.")
    claim_status = VocabularyFilter(ClaimStatus, help_text="How firmly it is established.")
    updated_after = changed()
