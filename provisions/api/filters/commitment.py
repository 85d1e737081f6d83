from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from provisions.api.bound import people
from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import BooleanFilter, CodeFilter, KnownCodeFilter, RefFilter, VocabularyFilter
from provisions.api.filters.shared import OnTopicFilter, TextFilter, changed, of_treaty
from provisions.choices import BearerMode, BeneficiaryMode, CaveatKind, ClaimStatus, Force, Modality, Performance
from provisions.derivation.sides import Person
from provisions.models import Caveat, Citation, CommitmentTopic, Party
from provisions.queries import borne_by, is_qualified, owed_to

EXPANDED = (
    "Commitments of groups that it belonged to on the day `on`, of those whose legal personality it carries on, and, "
    "if it is a group, of its members on that day are its own as well. Whether it is bound then is told in `standing`."
)


class BearerFilter(KnownCodeFilter):
    """Any of some parties, as those who owe, by the groups of the day asked about."""

    def __init__(self, **options: Any) -> None:
        super().__init__(Party, **options)

    def condition(self, value: list[int]) -> Q:
        return borne_by(self.acting(value))

    def acting(self, parties: list[int]) -> list[int]:
        return [pk for person in self.parent.people(parties) for pk in person.ids]


class BeneficiaryFilter(BearerFilter):
    """Any of some parties, as those to whom it is owed."""

    def condition(self, value: list[int]) -> Q:
        return owed_to(self.acting(value))


class QualifiedFilter(BooleanFilter):
    """Whether there is a caveat."""

    def condition(self, value: bool) -> Q:  # noqa: FBT001  the value that was asked for
        qualified = is_qualified(self.parent.times)
        return qualified if value else ~qualified


class CommitmentFilter(StrictFilterSet):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._people: dict[tuple[int, ...], list[Person]] = {}

    ref = RefFilter(help_text="Any of these commitments, by ref.")
    treaty = of_treaty()
    article = RefFilter("article", key="eid", help_text="Stated in any of these units of text, by ref.")
    topic = OnTopicFilter(through=CommitmentTopic, link="commitment")
    modality = VocabularyFilter(Modality, help_text="Whether it obliges, forbids, allows, empowers or only declares.")
    force = VocabularyFilter(Force, help_text="How strongly the wording binds.")
    performance = VocabularyFilter(Performance, help_text="What sort of conduct or result performs it.")
    bearer = BearerFilter(
        tells_of="bearers",
        help_text="Owed by any of these parties, by code: named as a bearer, or in the role `party` or `participant` "
        f"in a treaty whose commitment each party or all parties owe. {EXPANDED}",
    )
    beneficiary = BeneficiaryFilter(
        tells_of="beneficiaries",
        help_text="Owed to any of these parties, by code: named as a beneficiary, or in the role `party` or "
        "`participant` in a treaty whose commitment is owed to all parties, or to the other ones, it not being named "
        f"as a bearer itself. {EXPANDED}",
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

    def people(self, parties: Iterable[int]) -> list[Person]:
        """The parties with their groups and members on the day asked about, and those whom they carry on."""
        wanted = tuple(parties)
        if wanted not in self._people:
            self._people[wanted] = people(wanted, self.times)
        return self._people[wanted]

    def only(self, name: str) -> Person | None:
        """The one party that a parameter names; None for none or several."""
        people = self.people(self.form.cleaned_data.get(name) or ())
        return people[0] if len(people) == 1 else None


class PartyCommitmentFilter(CommitmentFilter):
    """Those of a list of what one party owes."""

    bearer = None  # type: ignore[assignment]  # how django-filter takes one away
