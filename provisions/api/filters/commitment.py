from typing import Any

from django.db.models import Q

from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import BooleanFilter, CodeFilter, KnownCodeFilter, RefFilter, VocabularyFilter
from provisions.api.filters.shared import OnTopicFilter, TextFilter, changed, of_treaty
from provisions.choices import BearerMode, BeneficiaryMode, CaveatKind, ClaimStatus, Force, Modality, Performance
from provisions.models import Caveat, Citation, CommitmentTopic, Party
from provisions.queries import borne_by, is_qualified, owed_to

NOT_EXPANDED = "Whether it is bound on some date is not asked here, and a group stands for itself, not for its members."


class BearerFilter(KnownCodeFilter):
    """Any of some parties, as those who owe."""

    def __init__(self, **options: Any) -> None:
        super().__init__(Party, **options)

    def condition(self, value: list[int]) -> Q:
        return borne_by(value)


class BeneficiaryFilter(BearerFilter):
    """Any of some parties, as those to whom it is owed."""

    def condition(self, value: list[int]) -> Q:
        return owed_to(value)


class QualifiedFilter(BooleanFilter):
    """Whether there is a caveat."""

    def condition(self, value: bool) -> Q:  # noqa: FBT001  the value that was asked for
        return is_qualified() if value else ~is_qualified()


class CommitmentFilter(StrictFilterSet):
    ref = RefFilter(help_text="Any of these commitments, by ref.")
    treaty = of_treaty()
    article = RefFilter("article", key="eid", help_text="Stated in any of these units of text, by ref.")
    topic = OnTopicFilter(through=CommitmentTopic, link="commitment")
    modality = VocabularyFilter(Modality, help_text="Whether it obliges, forbids, allows, empowers or only declares.")
    force = VocabularyFilter(Force, help_text="How strongly the wording binds.")
    performance = VocabularyFilter(Performance, help_text="What sort of conduct or result performs it.")
    bearer = BearerFilter(
        help_text="Owed by any of these parties, by code: named as a bearer, or in the role `party` or `participant` "
        f"in a treaty whose commitment each party or all parties owe. {NOT_EXPANDED}"
    )
    beneficiary = BeneficiaryFilter(
        help_text="Owed to any of these parties, by code: named as a beneficiary, or in the role `party` or "
        "`participant` in a treaty whose commitment is owed to all parties, or to the other ones, it not being named "
        f"as a bearer itself. {NOT_EXPANDED}"
    )
    bearer_mode = VocabularyFilter(BearerMode, help_text="How those who owe it are given.")
    beneficiary_mode = VocabularyFilter(BeneficiaryMode, help_text="How those to whom it is owed are given.")
    claim_status = VocabularyFilter(ClaimStatus, help_text="How firmly it is established that the treaty says so.")
    has_caveat = QualifiedFilter(help_text="Whether a caveat on the commitment itself is recorded.")
    caveat_kind = VocabularyFilter(
        CaveatKind, "kind", through=Caveat, link="target_commitment", help_text="A caveat on it is of this kind."
    )
    source = CodeFilter(
        "source__slug", through=Citation, link="commitment", help_text="Any of these sources is cited for it, by slug."
    )
    speaker = TextFilter(
        "speaker",
        through=Citation,
        link="commitment",
        help_text="Somebody so called is cited for it, upper and lower case alike; with `source`, in that source.",
    )
    updated_after = changed()
