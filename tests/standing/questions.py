"""Questions about commitments made in a line, and their answers told in a line."""

from dataclasses import replace
from datetime import date
from typing import Any

from provisions.choices import (
    BearerMode,
    BeneficiaryMode,
    CaveatEffect,
    CaveatKind,
    CaveatOrigin,
    CaveatStatus,
    ClaimStatus,
    Modality,
    PartyStatus,
    ReservationsRegime,
    Stance,
    TreatyStatus,
)
from provisions.standing.caveats import Caveat
from provisions.standing.facts import Act
from provisions.standing.lines import Asserter, Mention, Rival, Status, Step
from provisions.standing.question import Commitment, Held, Qualification, Question, Side
from provisions.standing.reservations import Party
from provisions.standing.verdict import verdict

THE_RECORD = "the record"
_VOCABULARIES = {
    "modality": Modality,
    "bearer_mode": BearerMode,
    "beneficiary_mode": BeneficiaryMode,
    "claim_status": ClaimStatus,
}


def held(status: Status | None, *rivals: Rival, since: str | None = None) -> Held:
    """A status with one reason, since a day, and what others claim in its place."""
    steps = (Step(f"It is {status.value}." if status else "Nothing holds.", THE_RECORD),)
    return Held(status, steps, date.fromisoformat(since) if since else None, rivals)


def claimed(status: Status | None, *who: str) -> Rival:
    """What these parties claim to hold instead."""
    said = tuple(Asserter(Stance.DENIES, "paper", party) for party in who)
    return Rival(status, (Step("So it is claimed.", "a claim"),), said)


def side(code: str, status: str = "bound", *acts: Act, **more: Any) -> Side:
    """A party with its status and acts; `rivals` and `since` of the status, `names` beside its code, `via` a group."""
    names = frozenset([code, *more.pop("names", ())])
    standing = held(PartyStatus(status), *more.pop("rivals", ()), since=more.pop("since", None))
    return Side(Party(code, names, acts), standing, **more)


def caveat(
    kind: str, effect: str = "narrows", status: str = "open", *below: Qualification, **more: Any
) -> Qualification:
    """A caveat as it stands on the day, with those on it; `rivals` of its status, `key`, `origin`, `claim`."""
    facts = Caveat(
        ref=f"pact:{more.pop('key', kind.replace('_', '-'))}",
        kind=CaveatKind(kind),
        effect=CaveatEffect(effect),
        origin=CaveatOrigin(more.pop("origin", "text")),
        claim_status=ClaimStatus(more.pop("claim", "reported")),
        event=f"pact:{more.pop('event')}" if "event" in more else None,
        declared_by=more.pop("declared_by", None),
    )
    return Qualification(facts, held(CaveatStatus(status), *more.pop("rivals", ())), below, **more)


def ask(on: str = "2020-06-15", *caveats: Qualification, **more: Any) -> Question:
    """What Brazil owes Fiji under a treaty in force, on a day; other words are fields of the commitment."""
    treaty = more.pop("treaty", "in_force")
    standing = {
        "treaty": treaty if isinstance(treaty, Held) else held(TreatyStatus(treaty), since=more.pop("since", None)),
        "bearer": more.pop("bearer", side("br")),
        "beneficiary": more.pop("beneficiary", side("fj")),
        "is_political": more.pop("is_political", False),
        "regime": ReservationsRegime(more.pop("regime", "unknown")),
        "today": date.fromisoformat(more.pop("today", "2030-01-01")),
        "later": more.pop("later", ()),
    }
    return Question(on=date.fromisoformat(on), commitment=commitment(**more), qualifications=caveats, **standing)


def commitment(**more: Any) -> Commitment:
    values = {name: _VOCABULARIES[name](more.pop(name)) for name in _VOCABULARIES.keys() & more.keys()}
    sets = {name: frozenset(more.pop(name)) for name in ("bearers", "beneficiaries") if name in more}
    plain = Commitment("pact:help", Modality.OBLIGATION, BearerMode.EACH_PARTY, BeneficiaryMode.OTHER_PARTIES)
    return replace(plain, **values, **sets, **more)


def told(question: Question) -> str:
    """`yes, operative`; after a bar, the other answers that claims give."""
    given = verdict(question)
    answers = [(given.bound, given.operation), *((other.bound, other.operation) for other in given.alternatives)]
    return " | ".join(f"{bound.value}, {operation.value}" for bound, operation in answers)


def because(question: Question, *steps: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Step, basis and refs of the reasons in order: those of the steps named, or all but those that tell a status."""
    statuses = ("treaty_status", "bearer_status", "beneficiary_status")
    reasons = verdict(question).because
    wanted = [one for one in reasons if (one.step in steps if steps else one.step not in statuses)]
    return [(one.step, one.content.basis, tuple(map(_ref, one.content.records))) for one in wanted]


def rules(question: Question, step: str) -> list[str]:
    """What the steps of a name say."""
    return [one.content.rule for one in verdict(question).because if one.step == step]


def _ref(record: str | Mention) -> str:
    return record if isinstance(record, str) else record.ref
