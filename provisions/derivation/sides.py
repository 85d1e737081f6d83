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
from provisions.standing.readings import LEAVING

BETWEEN_TWO = frozenset(
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
    """One who is asked about: whose personality it carries on, its groups on the day, and its own members."""

    party: Party
    identity: Mapping[str, int]  # codes to ids, its own first
    groups: Mapping[str, int]
    members: Mapping[str, int]

    @property
    def names(self) -> frozenset[str]:
        return frozenset([*self.identity, *self.groups])

    @property
    def ids(self) -> list[int]:
        return [*self.identity.values(), *self.groups.values(), *self.members.values()]


def persons(parties: Collection[Party], on: date) -> list[Person]:
    """Those asked about, with groups and members on the day; one query, and one for each whom they carry on."""
    groups: dict[int, dict[str, int]] = defaultdict(dict)
    members: dict[int, dict[str, int]] = defaultdict(dict)
    for spell in memberships(parties, on) if parties else ():
        groups[spell.party_id][spell.group.code] = spell.group_id
        members[spell.group_id][spell.party.code] = spell.party_id
    return [Person(one, _identity(one), groups[one.pk], members[one.pk]) for one in parties]


def memberships(parties: Collection[Party], on: date) -> list[PartyMember]:
    """The spells of membership, of these parties in groups and of others in these, that may include the day."""
    spells = PartyMember.objects.filter(Q(party__in=parties) | Q(group__in=parties)).select_related("party", "group")
    ordered = spells.order_by("group__code", "party__code", "joined_on")
    return [one for one in ordered if Spell(one.party.code, one.joined_on, one.left_on).may_include(on)]


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
    between = Q(party__in=ids) & (Q(kind__in=BETWEEN_TWO | LEAVING) | Q(responds_to__isnull=False))
    between |= Q(party=None, kind__in=[EventKind.SUSPENSION, EventKind.RESUMPTION])
    found: dict[str, list[Act]] = defaultdict(list)
    for act in acts_of(Q(treaty__in=treaty_ids) & (consents | between)).values():
        if act.claim_status.counts and (known_on is None or is_known(act.statements, known_on)):
            found[act.ref.partition(":")[0]].append(known_act(act, known_on) if known_on else act)
    return found


def acts_as(person: Person, acts: Collection[Act]) -> tuple[Act, ...]:
    """Those of the acts that count as the person's own."""
    own = (act for act in acts if act.party in person.names or act.party is None)
    return tuple(replace(act, party=person.party.code) for act in own)
