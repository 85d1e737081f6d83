"""What a reservation does between two parties on a day (VCLT 19-23); whether 19(c) allows it is never decided here."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from provisions.choices import EventKind, Operation, RelationsEffect, ReservationsRegime
from provisions.standing.days import first_day, in_words, last_day, plus_months
from provisions.standing.facts import Act
from provisions.standing.lines import Step
from provisions.standing.readings import LEAVING, dated, earliest, is_consent, latest

_MONTHS_TO_OBJECT = 12  # VCLT 20(5)
_SPECIFIED = (
    "The treaty says which reservations may or may not be made; whether that of {} may be is not decided here.",
    "the treaty's clause; VCLT art. 19(a)-(b), as codified",
)
_SIGNING = frozenset({EventKind.SIGNATURE, EventKind.SIGNATURE_AD_REFERENDUM})


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a pair: the names under which it acts, and what it did in the treaty."""

    code: str
    names: frozenset[str]  # its code, those whose personality it carries on, and groups that act for it
    acts: tuple[Act, ...] = ()

    def days_of(self, kinds: Collection[EventKind] | None) -> list[date]:
        """When it did these acts; None: when it consented to be bound."""
        own = (act for act in self.acts if (act.kind in kinds if kinds is not None else is_consent(act)))
        return sorted(day for act in own if (day := latest(act)) is not None)


@dataclass(frozen=True, slots=True)
class Effect:
    """What one reservation does to a commitment."""

    steps: tuple[Step, ...]
    operation: Operation | None = None


def effects(
    reserving: Party,
    other: Party | None,
    regime: ReservationsRegime,
    day: date,
    limits: Sequence[tuple[Act, Operation]],
    *,
    article: Collection[str] = (),
) -> Iterator[Effect]:
    """What each of a party's reservations does to a commitment that an article states.

    `limits`: how far each reservation would cut into it; `article`: eids of the unit and of those that contain it.
    """
    for reservation, operation in limits:
        made = latest(reservation)
        if made is None or made > day or _is_withdrawn(reservation, reserving, day, article):
            continue
        if _is_left_behind(made, reserving, day):
            continue
        said = f"{reserving.code} made a reservation"
        if regime is ReservationsRegime.NONE:
            rule = f"{said}, which the treaty does not allow: it has no effect."
            yield Effect((Step(rule, "the treaty's clause; VCLT art. 19(a), as codified", (reservation.ref,)),))
        elif _needs_confirmation(reservation, reserving, made):
            rule = f"{said} when signing and is not recorded as having confirmed it: it does not count."
            yield Effect((Step(rule, "VCLT art. 23(2), as codified", (reservation.ref,)),))
        elif other is None:
            rule = f"{said}, which limits what it is bound to do."
            yield Effect((Step(rule, "VCLT art. 2(1)(d) and 21(1), as codified", (reservation.ref,)),), operation)
        elif regime is ReservationsRegime.FREE:
            rule = f"{said}, as the treaty allows without the consent of others: it works both ways between them."
            yield Effect((Step(rule, "VCLT art. 20(1) and 21(1), as codified", (reservation.ref,)),), operation)
        else:
            found = _between(reservation, reserving, other, day, operation)
            yield _with_clause(found, reservation, reserving) if regime is ReservationsRegime.SPECIFIED else found


def _with_clause(effect: Effect, reservation: Act, reserving: Party) -> Effect:
    rule, basis = _SPECIFIED
    clause = Step(rule.format(reserving.code), basis, (reservation.ref,))
    return replace(effect, steps=(clause, *effect.steps))


def _is_withdrawn(reservation: Act, reserving: Party, day: date, article: Collection[str] = ()) -> bool:
    """Whether it was taken back by the day, wholly or for an article that states a commitment."""
    return any(
        act.kind is EventKind.RESERVATION_WITHDRAWAL
        and act.responds_to == reservation.ref
        and _is_operative(act, day)
        and (_covers(act, reservation) or not set(act.articles).isdisjoint(article))
        for act in reserving.acts
    )


def _is_left_behind(made: date, reserving: Party, day: date) -> bool:
    """Whether the party has since left and consented anew, so that only what it formulated then counts (VCLT 19)."""
    consents = [consent for consent in reserving.days_of(None) if consent <= day]
    left = [first_day(partial) for act in reserving.acts if act.kind in LEAVING and (partial := dated(act))]
    return any(made < gone <= consent for gone in left for consent in consents)


def _is_operative(withdrawal: Act, day: date) -> bool:
    """Whether notice of it has been received, where that is recorded (VCLT 22(3))."""
    return _by(replace(withdrawal, effective_on=withdrawal.effective_on or withdrawal.notified_on), day)


def _covers(act: Act, reservation: Act) -> bool:
    """Whether an act about a reservation is about all of it; one that names no articles is."""
    named = set(reservation.articles)
    return not act.articles or (bool(named) and named <= set(act.articles))


def _by(act: Act, day: date) -> bool:
    done = latest(act)
    return done is not None and done <= day


def _needs_confirmation(reservation: Act, reserving: Party, made: date) -> bool:
    """Whether it was made at signature, before a separate consent, and nothing later repeats or confirms it."""
    consents = reserving.days_of(None)
    signed = reserving.days_of(_SIGNING)
    if not signed or made > signed[-1] or not consents or consents[0] <= made:
        return False
    for act in reserving.acts:
        day = latest(act)
        repeats = act.kind is EventKind.RESERVATION and _covers(act, reservation)
        confirms = act.responds_to == reservation.ref and act.kind is not EventKind.RESERVATION_WITHDRAWAL
        if act.ref != reservation.ref and day is not None and day > made and (repeats or confirms):
            return False
    return True


def _between(reservation: Act, reserving: Party, other: Party, day: date, operation: Operation) -> Effect:
    """What the other party made of the reservation: an objection, or acceptance by silence."""
    said = f"{reserving.code} made a reservation"
    objection = next((act for act in other.acts if _objects(act, reservation, other, day)), None)
    if objection is None:
        taken_back = _taken_back(reservation, other, day, said)
        return Effect((taken_back or _accepted(reservation, other, day, said),), operation)
    refs = (reservation.ref, objection.ref)
    if _is_late(objection, reservation, other):
        rule = f"{said}; the objection of {other.code} came after the time for it, so that it counts as accepted."
        return Effect((Step(rule, "VCLT art. 20(5), as codified", refs),), operation)
    doubt = "" if reservation.notified_on else "; whether in time is unknown, as its notification is not recorded"
    if objection.relations_effect is RelationsEffect.PRECLUDES:
        rule = f"{said}, to which {other.code} objected, ruling out treaty relations between the two{doubt}."
        return Effect((Step(rule, "VCLT art. 20(4)(b), as codified", refs),), Operation.NONE)
    rule = f"{said}, to which {other.code} objected{doubt}: to its extent the provisions do not apply between them."
    return Effect((Step(rule, "VCLT art. 21(3), as codified", refs),), operation)


def _objects(act: Act, reservation: Act, other: Party, day: date) -> bool:
    answers = act.kind is EventKind.OBJECTION and act.responds_to == reservation.ref and _by(act, day)
    return answers and _withdrawal(act, other, day) is None


def _withdrawal(objection: Act, other: Party, day: date) -> Act | None:
    """The act by which the other took its objection back by the day."""
    answers = (act for act in other.acts if act.responds_to == objection.ref)
    return next(
        (act for act in answers if act.kind is EventKind.OBJECTION_WITHDRAWAL and _is_operative(act, day)), None
    )


def _taken_back(reservation: Act, other: Party, day: date, said: str) -> Step | None:
    """That the other objected, but does so no longer."""
    for act in other.acts:
        if act.kind is EventKind.OBJECTION and act.responds_to == reservation.ref:
            withdrawal = _withdrawal(act, other, day)
            if withdrawal is not None:
                rule = f"{said}; {other.code} has taken back its objection: it works both ways between them."
                refs = (reservation.ref, act.ref, withdrawal.ref)
                return Step(rule, "VCLT art. 21(1) and 22(2)-(3), as codified", refs)
    return None


def _time_to_object(reservation: Act, other: Party) -> date | None:
    """Twelve months after the notification, or the other's own consent if later; None where that is unknown."""
    if reservation.notified_on is None:
        return None
    over = plus_months(last_day(reservation.notified_on), _MONTHS_TO_OBJECT)
    return max([over, *other.days_of(None)[:1]]) if over else None


def _is_late(objection: Act, reservation: Act, other: Party) -> bool:
    over, made = _time_to_object(reservation, other), earliest(objection)
    return over is not None and made is not None and made > over


def _accepted(reservation: Act, other: Party, day: date, said: str) -> Step:
    over = _time_to_object(reservation, other)
    if over is None:
        rest = f"; {other.code} is not recorded as having objected, and when it was notified is not recorded"
    elif day >= over:
        rest = f", accepted by {other.code}, which had raised no objection by {in_words(over)}"
    else:
        rest = f", to which {other.code} may still object until {in_words(over)}"
    return Step(
        f"{said}{rest}: it works both ways between them.", "VCLT art. 20(5) and 21(1), as codified", (reservation.ref,)
    )


def objects_to_relations(one: Party, other: Party, regime: ReservationsRegime, day: date) -> Act | None:
    """The objection by which one party rules out treaty relations with the other, if it stands on that day.

    None where the treaty allows the reservation, since VCLT 20(4)(b) is about other cases.
    """
    if regime is ReservationsRegime.FREE:
        return None
    precluding = [
        act for act in one.acts if act.kind is EventKind.OBJECTION and act.relations_effect is RelationsEffect.PRECLUDES
    ]
    standing = [act for act in precluding if _by(act, day) and _withdrawal(act, one, day) is None]
    return next((act for act in standing if _is_effective(act, one, other, day)), None)


def _is_effective(objection: Act, one: Party, other: Party, day: date) -> bool:
    """Whether it is about a reservation of the other that counts, or one that is not recorded, and in time."""
    if objection.responds_to is None:
        return objection.towards in other.names
    return any(
        act.ref == objection.responds_to and _counts(act, other, day) and not _is_late(objection, act, one)
        for act in other.acts
        if act.kind is EventKind.RESERVATION
    )


def _counts(reservation: Act, reserving: Party, day: date) -> bool:
    made = latest(reservation)
    if made is not None and (
        _needs_confirmation(reservation, reserving, made) or _is_left_behind(made, reserving, day)
    ):
        return False
    return not _is_withdrawn(reservation, reserving, day)
