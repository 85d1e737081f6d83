"""What a commitment asks of its bearer towards a beneficiary on a day: whether it binds, how far it works, and why."""

from collections.abc import Callable

from provisions.choices import (
    BearerMode,
    BeneficiaryMode,
    Bound,
    CaveatKind,
    EventKind,
    Modality,
    Operation,
    PartyStatus,
    TreatyStatus,
)
from provisions.standing.caveats import strongest
from provisions.standing.days import first_day, in_words, last_day, next_day, plus_months
from provisions.standing.facts import Act
from provisions.standing.lines import Mention, Step
from provisions.standing.other_claims import by_other_claims
from provisions.standing.qualifications import cuts_by, weigh, weigh_in, weighed_by_themselves
from provisions.standing.question import Alternative, Held, Qualification, Question, Reason, Side, Verdict
from provisions.standing.readings import latest
from provisions.standing.reservations import effects, objects_to_relations

_BOUND = {
    TreatyStatus.IN_FORCE: Bound.YES,
    TreatyStatus.SUSPENDED: Bound.YES,
    TreatyStatus.PROVISIONALLY_APPLIED: Bound.PROVISIONALLY,
    TreatyStatus.UNKNOWN: Bound.UNKNOWN,
    PartyStatus.BOUND: Bound.YES,
    PartyStatus.SUSPENDED: Bound.YES,
    PartyStatus.PROVISIONALLY_BOUND: Bound.PROVISIONALLY,
    PartyStatus.UNKNOWN: Bound.UNKNOWN,
}
_WEAKEST_FIRST = (Bound.NO, Bound.UNKNOWN, Bound.PROVISIONALLY, Bound.YES)
_HALTED = (TreatyStatus.SUSPENDED, PartyStatus.SUSPENDED)
_OVER = (
    TreatyStatus.SUPERSEDED,
    TreatyStatus.EXPIRED,
    TreatyStatus.TERMINATED,
    PartyStatus.ENDED,
    PartyStatus.WITHDRAWN,
)
_TO_NO_PARTY = (BeneficiaryMode.PERSONS, BeneficiaryMode.NONE)
_APPLIES = {
    Modality.PERMISSION: "It allows something: it applies to its bearer rather than binding it.",
    Modality.RIGHT: "It gives a right: it applies to its bearer rather than binding it.",
    Modality.POWER: "It gives a power: it applies to its bearer rather than binding it.",
    Modality.EXEMPTION: "It exempts: it applies to its bearer rather than binding it.",
    Modality.RECOGNITION: "It recognises something: it applies rather than asking for an act.",
    Modality.CONSTITUTIVE: "It brings about its result by itself: it applies rather than binding anyone to act.",
    Modality.STATEMENT_OF_INTENT: "It states an intention: the treaty binds, it asks for no particular act.",
}


def verdict(question: Question) -> Verdict:
    """The answer by the preferred claims, and every other answer that a recorded claim gives."""
    bound, operation, because = _judge(question)
    alternatives = []
    for who, other in by_other_claims(question):
        bound_then, operation_then, because_then = _judge(other)
        if (bound_then, operation_then) != (bound, operation):
            alternatives.append(Alternative(bound_then, operation_then, because_then, who))
    return Verdict(bound, operation, because, tuple(alternatives))


class _Chain:
    """The reasons so far, and what they leave of the answer."""

    def __init__(self) -> None:
        self.bound = Bound.YES
        self.operation = Operation.OPERATIVE
        self.reasons: list[Reason] = []

    def note(self, name: str, *steps: Step) -> None:
        """Add reasons; what is the same for both sides is said once."""
        found = dict.fromkeys([*self.reasons, *(Reason(name, step) for step in steps)])
        self.reasons = list(found)

    def at_most(self, bound: Bound) -> None:
        self.bound = min(self.bound, bound, key=_WEAKEST_FIRST.index)

    def limited_to(self, operation: Operation) -> None:
        self.operation = strongest(self.operation, operation)


def _judge(question: Question) -> tuple[Bound, Operation, tuple[Reason, ...]]:
    chain = _Chain()
    for settle in _WHETHER:
        settle(question, chain)
    if chain.bound is not Bound.NO:
        for settle in _HOW_FAR:
            settle(question, chain)
    _projection(question, chain)
    bound = chain.bound
    if question.is_political and bound is Bound.YES:
        bound = Bound.POLITICALLY
    operation = Operation.NONE if bound is Bound.NO else chain.operation
    return bound, operation, tuple(chain.reasons)


def _treaty(question: Question, chain: _Chain) -> None:
    chain.note("treaty_status", *question.treaty.steps)
    if question.bearer is None:
        _take_status(question, question.treaty, chain)


def _bearer(question: Question, chain: _Chain) -> None:
    if question.bearer is not None:
        _take_side("bearer_status", question, question.bearer, chain)


def _beneficiary(question: Question, chain: _Chain) -> None:
    """Who is no party is owed nothing between parties; a third state named may still have a right (VCLT 36)."""
    side, mode = question.beneficiary, question.commitment.beneficiary_mode
    if side is None:
        return
    if mode in _TO_NO_PARTY:
        step = Step(
            "It is not owed to other parties, so that it holds whoever asks.", "the commitment's beneficiary mode"
        )
        chain.note("beneficiary_status", step)
    elif side.held.status is PartyStatus.NOT_PARTICIPATING and _is_named(question, side):
        step = Step(f"{side.code} is a third state to which the treaty gives a right.", "VCLT art. 36, as codified")
        chain.note("beneficiary_status", step)
    else:
        _take_side("beneficiary_status", question, side, chain)


def _is_named(question: Question, beneficiary: Side) -> bool:
    commitment = question.commitment
    named = commitment.beneficiary_mode is BeneficiaryMode.NAMED_PARTIES
    return named and bool(beneficiary.party.names & commitment.beneficiaries)


def _take_side(name: str, question: Question, side: Side, chain: _Chain) -> None:
    if side.via is not None:
        chain.note(name, Step(f"{side.code} belongs to {side.via}, which takes part.", "its membership on that day"))
    chain.note(name, *side.held.steps)
    _take_status(question, side.held, chain)


def _take_status(question: Question, held: Held, chain: _Chain) -> None:
    if held.status in _OVER:
        chain.at_most(_after_the_end(question, held, chain))
    elif held.status is None:
        chain.at_most(Bound.NO)
    else:
        chain.at_most(_BOUND.get(held.status, Bound.NO))
    if held.status in _HALTED:
        chain.limited_to(Operation.SUSPENDED)


def _after_the_end(question: Question, held: Held, chain: _Chain) -> Bound:
    """What survives by its own terms; what had accrued stays untouched either way (VCLT 70(1))."""
    months = question.commitment.survives_months
    until = plus_months(held.since, months) if held.since and months is not None else None
    if months is not None and held.since is not None and (until is None or question.on < until):
        said = f"It goes on for {months} months after the end, until {in_words(until)}." if until else "It goes on."
        chain.note("survival", Step(said, "the treaty's terms on what survives; VCLT art. 70(1), as codified"))
        return Bound.YES
    kept = next(filter(_keeps_alive, question.qualifications), None)
    if months is None and kept is not None:
        step = Step(
            "It lasts beyond the end of the treaty.",
            "VCLT art. 70(1), as codified",
            (Mention("caveat", kept.caveat.ref),),
        )
        chain.note("survival", step)
        return Bound.YES
    said = "No longer bound; rights and situations that arose before the end stay."
    chain.note("survival", Step(said, "VCLT art. 70(1), as codified"))
    return Bound.NO


def _keeps_alive(one: Qualification) -> bool:
    return one.caveat.kind is CaveatKind.SURVIVAL and weigh(one)[0] is not None


def _claim(question: Question, chain: _Chain) -> None:
    commitment = question.commitment
    if not commitment.claim_status.counts:
        said = f"That the treaty says so is only {commitment.claim_status.label.lower()}, which does not count."
        chain.note("commitment", Step(said, "the record's claim status", (commitment.mention,)))
        chain.at_most(Bound.NO)


def _modes(question: Question, chain: _Chain) -> None:
    """Whether the commitment is the bearer's to perform, and owed to the beneficiary."""
    commitment, bearer, beneficiary = question.commitment, question.bearer, question.beneficiary
    if bearer is not None and commitment.bearer_mode not in (BearerMode.EACH_PARTY, BearerMode.ALL_PARTIES_JOINTLY):
        if commitment.bearers:
            if not bearer.party.names & commitment.bearers:
                said = f"{bearer.code} is not among those who owe it."
                chain.note("bearer", Step(said, "the commitment's bearers", (commitment.mention,)))
                chain.at_most(Bound.NO)
        else:
            said = f"Whether {bearer.code} is among those who owe it is not recorded."
            chain.note("bearer", Step(said, "the commitment's bearer mode", (commitment.mention,)))
            chain.at_most(Bound.UNKNOWN)
    named = commitment.beneficiary_mode is BeneficiaryMode.NAMED_PARTIES
    if beneficiary is not None and named and not _is_named(question, beneficiary):
        said = f"It is not owed to {beneficiary.code}."
        chain.note("beneficiary", Step(said, "the commitment's beneficiaries", (commitment.mention,)))
        chain.at_most(Bound.NO)
    if any(one.code == other.code for one, other in _both_ways(question)):
        chain.note("beneficiary", Step("Nobody owes itself anything.", "the question"))
        chain.at_most(Bound.NO)


def _modality(question: Question, chain: _Chain) -> None:
    said = _APPLIES.get(question.commitment.modality)
    if said is not None:
        chain.note("modality", Step(said, "the commitment's modality", (question.commitment.mention,)))


def _window(question: Question, chain: _Chain) -> None:
    """The commitment's own first and last day, where they differ from the treaty's."""
    commitment, on = question.commitment, question.on
    records = (commitment.mention,)
    if commitment.starts_on is not None and on < last_day(commitment.starts_on):
        said = f"It applies from {in_words(commitment.starts_on)}."
        chain.note("window", Step(said, "the treaty's terms on this commitment", records))
        if on < first_day(commitment.starts_on):
            chain.limited_to(Operation.NONE)
        else:
            chain.at_most(Bound.UNKNOWN)
    if commitment.ends_on is not None and on > first_day(commitment.ends_on):
        said = f"Its last day is {in_words(commitment.ends_on)}."
        chain.note("window", Step(said, "the treaty's terms on this commitment", records))
        if on > last_day(commitment.ends_on):
            chain.limited_to(Operation.NONE)
        elif len(commitment.ends_on) < 10:
            chain.at_most(Bound.UNKNOWN)


def _later_treaties(question: Question, chain: _Chain) -> None:
    if not _both_ways(question):
        return
    for slug in question.later:
        said = f"Between these two the later treaty {slug} governs; this one applies only as far as compatible with it."
        chain.note("later_treaty", Step(said, "VCLT art. 30(3)-(4), as codified", (slug,)))
        chain.limited_to(Operation.SUBORDINATED)


def _pair(question: Question, chain: _Chain) -> None:
    """Whether one of the two has ruled out treaty relations with the other."""
    for one, other in _both_ways(question):
        objection = objects_to_relations(one.party, other.party, question.regime, question.on)
        if objection is not None:
            refs = tuple(ref for ref in (objection.responds_to, objection.ref) if ref)
            said = f"{one.code} objected to a reservation of {other.code} and ruled out treaty relations with it."
            chain.note("treaty_relations", Step(said, "VCLT art. 20(4)(b), as codified", refs))
            chain.at_most(Bound.NO)


def _halted(question: Question, chain: _Chain) -> None:
    """What one has suspended towards the other alone."""
    for one, other in _both_ways(question):
        for act in one.party.acts:
            if act.towards in other.party.names and _halts(act, one, other, question):
                said = f"{one.code} has suspended its operation towards {other.code}."
                chain.note("suspension", Step(said, "VCLT art. 57-60 and 72, as codified", (act.ref,)))
                chain.limited_to(Operation.SUSPENDED)


def _both_ways(question: Question) -> tuple[tuple[Side, Side], ...]:
    """Each of the two towards the other, where the commitment is a matter between them."""
    one, other = question.bearer, question.beneficiary
    if one is None or other is None or question.commitment.beneficiary_mode in _TO_NO_PARTY:
        return ()
    return (one, other), (other, one)


def _halts(act: Act, one: Side, other: Side, question: Question) -> bool:
    start, concerned = latest(act), set(question.commitment.article)
    if act.kind is not EventKind.SUSPENSION or not act.claim_status.counts or start is None or start > question.on:
        return False
    if act.articles and concerned.isdisjoint(act.articles):  # a part of a treaty may be suspended alone (VCLT 57)
        return False
    ends = [next_day(last_day(act.until_on))] if act.until_on else []
    ends += [
        latest(end)
        for end in one.party.acts
        if end.kind is EventKind.RESUMPTION
        and end.claim_status.counts
        and (end.towards is None or end.towards in other.party.names)
    ]
    return not any(end is not None and start <= end <= question.on for end in ends)


def _reservations(question: Question, chain: _Chain) -> None:
    """Those of the bearer, and between two parties those of the other as well (VCLT 21(1))."""
    bearer, beneficiary = question.bearer, question.beneficiary
    if bearer is None:
        return
    between = question.commitment.is_between_parties
    pairs = [(bearer, beneficiary if between else None)]
    if between and beneficiary is not None:
        pairs.append((beneficiary, bearer))
    for reserving, other in pairs:
        cuts, towards = list(cuts_by(question, reserving)), other.party if other else None
        article = question.commitment.article
        for effect in effects(reserving.party, towards, question.regime, question.on, cuts, article=article):
            chain.note("reservation", *effect.steps)
            if effect.operation is not None:
                chain.limited_to(effect.operation)


def _caveats(question: Question, chain: _Chain) -> None:
    for one in weighed_by_themselves(question):
        operation, steps = weigh_in(question, one)
        chain.note("caveat", *steps)
        if operation is not None:
            chain.limited_to(operation)


def _projection(question: Question, chain: _Chain) -> None:
    if question.today is not None and question.on > question.today:
        said = "The day lies ahead: this is what holds if nothing further happens, such as a notice or a new treaty."
        chain.note("projection", Step(said, "the events recorded so far"))


_WHETHER: tuple[Callable[[Question, _Chain], None], ...] = (_treaty, _bearer, _beneficiary, _claim, _modes, _pair)
_HOW_FAR: tuple[Callable[[Question, _Chain], None], ...] = (
    _modality,
    _window,
    _halted,
    _later_treaties,
    _reservations,
    _caveats,
)
