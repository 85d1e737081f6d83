"""What caveats do on a day: their status by the events recorded as outcomes, and how far they limit a commitment."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from provisions.choices import (
    CaveatEffect,
    CaveatKind,
    CaveatOrigin,
    CaveatOutcomeKind,
    CaveatStatus,
    ClaimStatus,
    Operation,
)
from provisions.standing.course import Dated
from provisions.standing.evidence import is_known, said_by
from provisions.standing.facts import Act, Record, Statement
from provisions.standing.lines import (
    Asserter,
    Layer,
    Line,
    Rival,
    Step,
    Stretch,
    flattened,
    joined,
    running,
    with_rivals,
)
from provisions.standing.readings import asserters, contesting, latest, rivals_of

_STATUS = {
    CaveatOutcomeKind.TRIGGERS: CaveatStatus.TRIGGERED,
    CaveatOutcomeKind.SATISFIES: CaveatStatus.SATISFIED,
    CaveatOutcomeKind.WAIVES: CaveatStatus.WAIVED,
    CaveatOutcomeKind.LAPSES: CaveatStatus.LAPSED,
    CaveatOutcomeKind.SUPERSEDES: CaveatStatus.SUPERSEDED,
}
UNRESOLVED = (CaveatStatus.OPEN, CaveatStatus.TRIGGERED)
ONCE_TRIGGERED = (CaveatKind.TRIGGER_CONDITION, CaveatKind.SNAPBACK, CaveatKind.SUNSET)
UNTIL_SATISFIED = (CaveatKind.PRECONDITION, CaveatKind.NEEDS_FURTHER_AGREEMENT)
_LIMITS = {
    CaveatEffect.EXTINGUISHES: Operation.NONE,
    CaveatEffect.SUSPENDS: Operation.SUSPENDED,
    CaveatEffect.SUBORDINATES: Operation.SUBORDINATED,
    CaveatEffect.DEFERS: Operation.DEFERRED,
}
_TAKES_AWAY = (CaveatEffect.EXTINGUISHES, CaveatEffect.SUSPENDS, CaveatEffect.DEFERS)
STILL_OPEN = Step("No recorded event has settled it or set it working.", "the record")


@dataclass(frozen=True, slots=True)
class Outcome:
    """An event of any treaty that changed what a caveat does; `treaty` tells who may contest the event."""

    kind: CaveatOutcomeKind
    act: Act
    treaty: Record


@dataclass(frozen=True, slots=True)
class Caveat:
    """What qualifies a treaty, an article, a commitment or another caveat."""

    ref: str
    kind: CaveatKind
    effect: CaveatEffect = CaveatEffect.CONDITIONS
    origin: CaveatOrigin = CaveatOrigin.TEXT
    claim_status: ClaimStatus = ClaimStatus.REPORTED
    declared_by: str | None = None
    event: str | None = None  # ref of the act that it comes from
    outcomes: tuple[Outcome, ...] = ()
    statements: tuple[Statement, ...] = ()


def days_of_evidence(caveat: Caveat) -> set[date]:
    """The days on which a source about the caveat or the events that changed it was published."""
    statements = [*caveat.statements, *(said for outcome in caveat.outcomes for said in outcome.act.statements)]
    return {statement.available_on for statement in statements}


def line_of(caveat: Caveat, treaty: Record, known_on: date | None = None) -> Line:
    """The caveat's status over time by what was published by `known_on` (None: by everything recorded).

    Empty where it is open throughout and nobody contests it, or not known by then.
    """
    if known_on is not None:
        if not is_known(caveat.statements, known_on):
            return ()
        caveat = _known_by(caveat, known_on)
    counting = [outcome for outcome in caveat.outcomes if outcome.act.claim_status.counts]
    others = []
    for outcome in counting:
        rest = [other for other in counting if other is not outcome]
        against = contesting(outcome.act.statements, outcome.treaty)
        if against:
            others.append((_line(rest), asserters(against, denying=True)))
        for act, who in rivals_of(outcome.act, outcome.treaty):
            others.append((_line([*rest, replace(outcome, act=act)]), who))
    line = with_rivals(_line(counting), others, Stretch(date.min, None, CaveatStatus.OPEN, (STILL_OPEN,)))
    against = contesting(caveat.statements, treaty)
    if against:
        return _denied(line, asserters(against, denying=True))
    return line if counting else ()


def _known_by(caveat: Caveat, day: date) -> Caveat:
    known = [outcome for outcome in caveat.outcomes if is_known(outcome.act.statements, day)]
    outcomes = (
        replace(outcome, act=replace(outcome.act, statements=said_by(outcome.act.statements, day))) for outcome in known
    )
    return replace(caveat, outcomes=tuple(outcomes), statements=said_by(caveat.statements, day))


def _line(outcomes: Iterable[Outcome]) -> Line:
    """Open from the beginning; then what the latest outcome made of it."""
    return running(flattened(_layers(outcomes), CaveatStatus.OPEN, STILL_OPEN))


def _layers(outcomes: Iterable[Outcome]) -> Iterator[Layer]:
    yield Layer(0, date.min, None, CaveatStatus.OPEN, (STILL_OPEN,))
    dated = [(day, outcome) for outcome in outcomes if (day := latest(outcome.act)) is not None]
    ordered = sorted(dated, key=lambda item: (item[0], item[1].act.ref))
    for rank, (day, outcome) in enumerate(ordered, start=1):
        status = _STATUS[outcome.kind]
        said = f"{status.label} {Dated(outcome.act, day).words}."
        yield Layer(rank, day, None, status, (Step(said, "the event recorded as its outcome", (outcome.act.ref,)),))


def _denied(line: Line, who: tuple[Asserter, ...]) -> Line:
    """Contested throughout, since it is disputed that there is such a caveat at all."""
    denial = Rival(None, (Step("It does not hold.", "denied or disputed by a participant"),), who)
    return joined(replace(stretch, rivals=(*stretch.rivals, denial)) for stretch in line)


def limit(caveat: Caveat, status: CaveatStatus) -> Operation | None:
    """How far the caveat by itself limits what it qualifies; None when it does not bite."""
    if status not in UNRESOLVED or (caveat.kind in ONCE_TRIGGERED and status is not CaveatStatus.TRIGGERED):
        return None
    found = _LIMITS.get(caveat.effect, Operation.QUALIFIED)
    if caveat.kind in UNTIL_SATISFIED:
        found = strongest(found, Operation.DEFERRED)
    if caveat.kind is CaveatKind.POLITICAL_ASSESSMENT or caveat.origin is CaveatOrigin.COMMENTARY:
        return Operation.QUALIFIED
    return found


def strongest(*operations: Operation) -> Operation:
    """The operation that limits most."""
    order = list(Operation)
    return min(operations, key=order.index)


def takes_away(caveat: Caveat, status: object) -> bool:
    """Whether a caveat on a caveat keeps that one from biting."""
    if not isinstance(status, CaveatStatus) or caveat.effect not in _TAKES_AWAY:
        return False
    return limit(caveat, status) not in (None, Operation.QUALIFIED)
