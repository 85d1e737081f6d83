"""How far a caveat, with the caveats on it, limits a commitment on a day."""

from collections.abc import Iterator

from provisions.choices import CaveatKind, CaveatStatus, EventKind, Operation, ReservationsRegime
from provisions.standing.caveats import ONCE_TRIGGERED, UNRESOLVED, limit, strongest, takes_away
from provisions.standing.facts import Act
from provisions.standing.lines import Mention, Step
from provisions.standing.question import Qualification, Question, Side

_DECLARED = (CaveatKind.RESERVATION, CaveatKind.INTERPRETATIVE_DECLARATION)
_AWAITS = "the specific measures await agreement, while good-faith cooperation goes on"


def cuts_by(question: Question, reserving: Side) -> Iterator[tuple[Act, Operation]]:
    """The party's reservations that touch the commitment, with how far each cuts into it.

    Caveats recorded for a reservation tell what it touches, else the articles that it names.
    """
    for act in _reservations(reserving):
        recorded = [one for one in question.qualifications if one.caveat.event == act.ref]
        found = [weigh(one)[0] for one in recorded if one.caveat.kind is CaveatKind.RESERVATION]
        operations = [operation for operation in found if operation is not None]
        if operations:
            yield act, strongest(*operations)
        elif (
            not recorded
            and act.ref not in question.with_caveats
            and (not act.articles or set(act.articles) & set(question.commitment.article))
        ):
            yield act, Operation.QUALIFIED


def _reservations(side: Side | None) -> list[Act]:
    acts = side.party.acts if side else ()
    return [act for act in acts if act.kind is EventKind.RESERVATION and act.claim_status.counts]


def weighed_by_themselves(question: Question) -> Iterator[Qualification]:
    """The caveats that concern those asked about, without those weighed with the reservation from which they come.

    What a party declares is its own (of reservations VCLT 21), so that it limits nobody where no bearer is asked about.
    """
    sides = [side for side in (question.bearer, question.beneficiary) if side]
    pair = {name for side in sides for name in side.party.names}
    weighed = {act.ref for side in sides for act in _reservations(side)}
    for one in question.qualifications:
        author, is_reservation = one.caveat.declared_by, one.caveat.kind is CaveatKind.RESERVATION
        if question.bearer is None:
            concerns = one.caveat.kind not in _DECLARED
        elif is_reservation and not question.commitment.is_between_parties:
            concerns = author is None or author in question.bearer.party.names
        else:
            concerns = author is None or author in pair
        if concerns and not (is_reservation and one.caveat.event in weighed):
            yield one


def weigh_in(question: Question, one: Qualification) -> tuple[Operation | None, list[Step]]:
    """As `weigh`, after the treaty's own clause on reservations."""
    if one.caveat.kind is CaveatKind.RESERVATION and question.regime is ReservationsRegime.NONE:
        said = f"{_named(one)} is a reservation, which the treaty does not allow: it has no effect."
        return None, [Step(said, "the treaty's clause; VCLT art. 19(a), as codified", (_mention(one),))]
    return weigh(one)


def weigh(one: Qualification) -> tuple[Operation | None, list[Step]]:
    """The limit that a caveat sets, None where it does not bite; with the reasons, those of caveats on it first."""
    caveat, status = one.caveat, one.held.status
    if not isinstance(status, CaveatStatus) or not caveat.claim_status.counts:
        return None, []
    steps: list[Step] = []
    for below in one.below:
        operation, reasons = weigh(below)
        steps += reasons
        if operation is not None and takes_away(below.caveat, below.held.status):
            said = f"{_named(one)} is itself set aside by {below.caveat.ref} and does not bite."
            return None, [*steps, Step(said, "a caveat on the caveat", (_mention(one), _mention(below)))]
    operation = limit(caveat, status)
    return operation, [*steps, _step(one, status, operation)]


def _step(one: Qualification, status: CaveatStatus, operation: Operation | None) -> Step:
    records = (_mention(one), *(ref for step in one.held.steps for ref in step.records))
    return Step(f"{_named(one)} {_effect(one, status, operation)}", _basis(one), tuple(dict.fromkeys(records)))


def _mention(one: Qualification) -> Mention:
    return Mention("caveat", one.caveat.ref)


def _named(one: Qualification) -> str:
    return f"The caveat {one.caveat.ref.partition(':')[2]} ({one.caveat.kind.label})"


def _effect(one: Qualification, status: CaveatStatus, operation: Operation | None) -> str:
    if operation is None:
        if status in UNRESOLVED and one.caveat.kind in ONCE_TRIGGERED:
            return "is not triggered and does not bite."
        return f"is {status.label.lower()} and no longer bites."
    if one.caveat.kind is CaveatKind.NEEDS_FURTHER_AGREEMENT and operation is Operation.DEFERRED:
        return f"is {status.label.lower()}: {_AWAITS}."
    return f"is {status.label.lower()}: the commitment is {_LIMITED[operation]}."


_LIMITED = {
    Operation.NONE: "without effect",
    Operation.SUSPENDED: "suspended",
    Operation.SUBORDINATED: "subordinated to what prevails over it",
    Operation.DEFERRED: "deferred",
    Operation.QUALIFIED: "qualified",
}


def _basis(one: Qualification) -> str:
    kind = one.caveat.kind
    if kind is CaveatKind.NEEDS_FURTHER_AGREEMENT:
        return "VCLT art. 26, as codified"
    if kind in (CaveatKind.SECURITY_COUNCIL_OBLIGATION, CaveatKind.CHARTER_PREVAILS):
        return "UN Charter art. 25 and 103; VCLT art. 30(1), as codified"
    if kind is CaveatKind.POLITICAL_ASSESSMENT:
        return "comment of an observer, which never does more than qualify"
    return f"VCLT art. {kind.vclt}, as codified" if kind.vclt else "the caveat as recorded"
