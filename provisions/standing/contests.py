"""Which recorded acts are contested: by rival claims of the same act, or by those who deny or dispute them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from provisions.standing.facts import Act, Record
from provisions.standing.lines import Asserter
from provisions.standing.readings import asserters, claim_of, contesting, readings

_CRITERIA = (
    "It has the firmer claim_status: official before reported before inferred.",
    "The claim_status being the same, a more authoritative source asserts it.",
    "Claim_status and authority being the same, a source published later asserts it.",
)
_BY_KEY = "Nothing recorded tells the claims apart in weight; the first by key is taken."


@dataclass(frozen=True, slots=True)
class Rival:
    """Another claim of the same act; `event` is its ref, None for the claim that it did not happen or has no effect."""

    event: str | None
    asserted_by: tuple[Asserter, ...]


@dataclass(frozen=True, slots=True)
class Contest:
    """What rivals an act; `preferred`: whether the act is gone by all the same; `rule`: why that claim is preferred."""

    preferred: bool
    rule: str | None
    rivals: tuple[Rival, ...]


def contests(record: Record) -> dict[str, Contest]:
    """The contested acts of a treaty by ref; announced and retracted ones rival nothing."""
    chosen, others = readings(record)
    acts = {act.ref: act for act in record.acts}
    gone_by = {act.ref for act in chosen.record.acts}
    rivals = _rivals(gone_by, [{act.ref for act in other.record.acts} for other in others])
    found: dict[str, Contest] = {}
    for ref, act in acts.items():
        claims = [Rival(other, asserters(acts[other].statements, denying=False)) for other in sorted(rivals[ref])]
        against = contesting(act.statements, record)
        if against:
            claims.append(Rival(None, asserters(against, denying=True)))
        if claims and act.claim_status.counts:
            found[ref] = Contest(ref in gone_by, _rule(ref, rivals[ref], gone_by, acts), tuple(claims))
    return found


def _rivals(gone_by: set[str], others: list[set[str]]) -> Mapping[str, set[str]]:
    """By ref, the acts that a reading goes by in its place, or in whose place it stands."""
    found: dict[str, set[str]] = defaultdict(set)
    for other in others:
        left_out, taken = gone_by - other, other - gone_by
        if len(left_out) == 1 and len(taken) == 1:
            (preferred,), (rival,) = left_out, taken
            found[preferred].add(rival)
            found[rival].add(preferred)
    return found


def _rule(ref: str, rivals: set[str], gone_by: set[str], acts: Mapping[str, Act]) -> str | None:
    """What decides between the preferred claim and the strongest of the others."""
    if not rivals:
        return None
    preferred = ref if ref in gone_by else next(iter(rivals & gone_by))
    over = max(claim_of(acts[other]).strength for other in {ref, *rivals} - {preferred})
    pairs = zip(claim_of(acts[preferred]).strength, over, _CRITERIA, strict=True)
    return next((rule for mine, other, rule in pairs if mine != other), _BY_KEY)
