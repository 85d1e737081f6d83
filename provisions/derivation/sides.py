"""The two sides of a question: their names, the groups they belong to on a day, and what they did in each treaty."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q

from provisions.choices import CONSENT_TO_BE_BOUND, SIGNATURES, EventKind
from provisions.derivation.facts import acts_of
from provisions.models import Party, PartyMember
from provisions.standing.evidence import is_known, known_act
from provisions.standing.facts import Act, Spell

_BETWEEN_TWO = frozenset(
    {
        EventKind.RESERVATION,
        EventKind.RESERVATION_WITHDRAWAL,
        EventKind.OBJECTION,
        EventKind.OBJECTION_WITHDRAWAL,
        EventKind.SUSPENSION,
        EventKind.RESUMPTION,
    }
)


@dataclass(frozen=True)
class Person:
    """One who is asked about: its code and name, whose personality it carries on, and its groups on the day."""

    id: int
    code: str
    name: str
    identity: Mapping[str, int]  # codes to ids, its own first
    groups: Mapping[str, int]

    @property
    def names(self) -> frozenset[str]:
        return frozenset([*self.identity, *self.groups])

    @property
    def ids(self) -> list[int]:
        return [*self.identity.values(), *self.groups.values()]


def persons(parties: Collection[Party], on: date) -> list[Person]:
    """Those asked about, with the groups that they belonged to on the day; two queries and one per predecessor."""
    spells = PartyMember.objects.filter(party__in=parties).order_by("group__code", "joined_on")
    groups: dict[int, dict[str, int]] = defaultdict(dict)
    columns = ("party_id", "group__code", "group_id", "joined_on", "left_on")
    for party, code, group, joined_on, left_on in spells.values_list(*columns):
        if Spell(code, joined_on, left_on).may_include(on):
            groups[party][code] = group
    return [Person(one.pk, one.code, one.name, _identity(one), groups[one.pk]) for one in parties]


def _identity(party: Party) -> dict[str, int]:
    found = {party.code: party.pk}
    former = party.continues
    while former is not None and former.code not in found:
        found[former.code] = former.pk
        former = former.continues
    return found


def acts_by_treaty(
    people: Collection[Person], treaty_ids: Collection[int], known_on: date | None
) -> Mapping[str, list[Act]]:
    """By slug, what they did that matters between two parties, and what all sides did together to consent."""
    ids = [pk for person in people for pk in person.ids]
    consents = Q(kind__in=[*CONSENT_TO_BE_BOUND, *SIGNATURES]) & (Q(party__in=ids) | Q(party=None))
    between = Q(party__in=ids) & (Q(kind__in=_BETWEEN_TWO) | Q(responds_to__isnull=False))
    found: dict[str, list[Act]] = defaultdict(list)
    for act in acts_of(Q(treaty__in=treaty_ids) & (consents | between)).values():
        if act.claim_status.counts and (known_on is None or is_known(act.statements, known_on)):
            found[act.ref.partition(":")[0]].append(known_act(act, known_on) if known_on else act)
    return found


def acts_as(person: Person, acts: Collection[Act]) -> tuple[Act, ...]:
    """Those of the acts that count as the person's own."""
    own = (act for act in acts if act.party in person.names or act.party is None)
    return tuple(replace(act, party=person.code) for act in own)
