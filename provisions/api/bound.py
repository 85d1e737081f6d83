"""Which treaties bind parties on a day, and bind them towards each other."""

from collections.abc import Collection, Sequence
from itertools import permutations

from django.db.models import Exists, OuterRef, Q, QuerySet

from provisions.choices import EventKind, PartyStatus, RelationsEffect, ReservationsRegime, TreatyStatus
from provisions.derivation.sides import Person, acts_as, acts_by_treaty, persons
from provisions.models import Event, Party, Period, Times, Treaty
from provisions.models.statuses import periods_on
from provisions.standing.facts import Act
from provisions.standing.reservations import Party as PartyFacts
from provisions.standing.reservations import objects_to_relations

BINDING = (PartyStatus.BOUND, PartyStatus.PROVISIONALLY_BOUND)
OPERATING = (TreatyStatus.IN_FORCE, TreatyStatus.PROVISIONALLY_APPLIED)


def people(party_ids: Collection[int], times: Times) -> list[Person]:
    """The parties with those whom they carry on, their groups and their members on the day."""
    parties = Party.objects.filter(pk__in=party_ids).select_related("continues").order_by("code")
    return persons(list(parties), times.on)


def binds(person: Person, times: Times) -> Q:
    """Treaties that bind it: itself; where it has no part, through its groups or, being a group, all its members."""

    def has_status(ids: Collection[int]) -> QuerySet[Period]:
        return periods_on(times).filter(treaty=OuterRef("pk"), party__in=ids)

    def bound(*ids: int) -> Q:
        return Q(Exists(has_status(ids).filter(status__in=BINDING)))

    through_members = Q(*(bound(pk) for pk in person.members.values())) if person.members else Q(pk__in=[])
    through_others = bound(*person.groups.values()) | through_members
    itself = next(iter(person.identity.values()))
    return bound(itself) | (~Q(Exists(has_status([itself]))) & through_others)


def operates(times: Times) -> Q:
    """Treaties in force, or applied provisionally."""
    return Q(Exists(of_whole_treaty(times).filter(status__in=OPERATING)))


def of_whole_treaty(times: Times) -> QuerySet[Period]:
    """What holds of the listed treaty as a whole."""
    return periods_on(times).filter(treaty=OuterRef("pk"), party=None, caveat=None)


def binds_towards_each_other(those: Sequence[Person], times: Times) -> Q:
    """Treaties in force that bind all of them, none of whom rules out treaty relations with another."""
    return (
        operates(times) & Q(*(binds(person, times) for person in those)) & ~Q(pk__in=_without_relations(those, times))
    )


def _without_relations(those: Sequence[Person], times: Times) -> set[int]:
    """Treaties in which an objection of one of them keeps it apart from another; one query where there is none."""
    precluding = Event.objects.filter(
        kind=EventKind.OBJECTION,
        relations_effect=RelationsEffect.PRECLUDES,
        party__in={pk for person in those for pk in person.ids},
    )
    concerned = Treaty.objects.filter(pk__in=precluding.order_by().values("treaty")).only("slug", "reservations_regime")
    treaties = list(concerned.order_by("pk"))
    acts = acts_by_treaty(those, [treaty.pk for treaty in treaties], times.known_on) if treaties else {}
    return {treaty.pk for treaty in treaties if _is_precluded(treaty, those, acts.get(treaty.slug, []), times)}


def _is_precluded(treaty: Treaty, those: Sequence[Person], acts: Sequence[Act], times: Times) -> bool:
    regime = ReservationsRegime(treaty.reservations_regime)
    sides = [PartyFacts(next(iter(person.identity)), person.names, acts_as(person, acts)) for person in those]
    return any(objects_to_relations(one, other, regime, times.on) for one, other in permutations(sides, 2))
