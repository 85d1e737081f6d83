"""The question of a commitment as claims other than the preferred ones would have it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from provisions.choices import ClaimStatus
from provisions.standing.lines import Asserter
from provisions.standing.question import Held, Qualification, Question, Side


def by_other_claims(question: Question) -> Iterator[tuple[tuple[Asserter, ...], Question]]:
    """The question as each rival claim would have it, wherever that claim shows."""
    for who in dict.fromkeys(rival.asserted_by for held in _all_held(question) for rival in held.rivals):
        yield who, _as_claimed(question, who)
    if question.commitment.denied_by:
        denied = replace(question.commitment, claim_status=ClaimStatus.RETRACTED)
        yield question.commitment.denied_by, replace(question, commitment=denied)
    for ref, who in question.contested_acts.items():
        yield who, _without(question, ref)


def _all_held(question: Question) -> Iterator[Held]:
    yield question.treaty
    yield from (side.held for side in (question.bearer, question.beneficiary) if side)
    yield from (held for one in question.qualifications for held in _held_below(one))


def _held_below(one: Qualification) -> Iterator[Held]:
    yield one.held
    for below in one.below:
        yield from _held_below(below)


def _as_claimed(question: Question, who: tuple[Asserter, ...]) -> Question:
    return replace(
        question,
        treaty=_held_as(question.treaty, who),
        bearer=_side_as(question.bearer, who),
        beneficiary=_side_as(question.beneficiary, who),
        qualifications=tuple(_qualified_as(one, who) for one in question.qualifications),
    )


def _side_as(side: Side | None, who: tuple[Asserter, ...]) -> Side | None:
    return replace(side, held=_held_as(side.held, who)) if side else None


def _qualified_as(one: Qualification, who: tuple[Asserter, ...]) -> Qualification:
    return replace(one, held=_held_as(one.held, who), below=tuple(_qualified_as(below, who) for below in one.below))


def _held_as(held: Held, who: Iterable[Asserter]) -> Held:
    rival = next((rival for rival in held.rivals if rival.asserted_by == who), None)
    return Held(rival.status, rival.steps, rival.since) if rival else held


def _without(question: Question, ref: str) -> Question:
    """As if one of the two had not done an act, so that nothing comes from it."""
    return replace(
        question,
        bearer=_side_without(question.bearer, ref),
        beneficiary=_side_without(question.beneficiary, ref),
        qualifications=tuple(one for one in question.qualifications if one.caveat.event != ref),
    )


def _side_without(side: Side | None, ref: str) -> Side | None:
    if side is None:
        return None
    return replace(side, party=replace(side.party, acts=tuple(act for act in side.party.acts if act.ref != ref)))
