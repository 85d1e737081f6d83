"""Which claims a reading goes by: the preferred one, and the others that somebody makes in its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from provisions.choices import (
    CONSENT_TO_BE_BOUND,
    EXITS,
    SINGULAR,
    EndGround,
    EventKind,
    PartyRole,
    Stance,
)
from provisions.claims import Claim, preferred
from provisions.standing.days import first_day, last_day
from provisions.standing.facts import Act, Record, Statement
from provisions.standing.lines import Asserter

# Grounds that end nothing by one side's word, before the other accepts or a settlement is reached (VCLT 65-66).
CONTESTABLE = frozenset({EndGround.MATERIAL_BREACH, EndGround.IMPOSSIBILITY, EndGround.FUNDAMENTAL_CHANGE})
_RIGHTFUL = frozenset({EndGround.BY_ITS_TERMS, EndGround.CONSENT, EndGround.DENUNCIATION})
LEAVING = (EXITS | {EventKind.NOTICE_OF_TERMINATION}) - {EventKind.EXPIRY}
_ASSENT = frozenset({EventKind.ACCEPTANCE, EventKind.APPROVAL, EventKind.CONSENT_TO_BE_BOUND})
# Who speaks for a state by virtue of the office (VCLT 7(2)(a)), as the roles of speakers name it.
_HIGHEST = (
    "head of state",
    "head of government",
    "president of",
    "prime minister",
    "foreign min",
    "of foreign affairs",
)


@dataclass(frozen=True)
class Reading:
    """The acts that one reading goes by; `accepted`: contested exits that it takes to be effective."""

    record: Record
    accepted: frozenset[str] = frozenset()
    asserted_by: tuple[Asserter, ...] = ()


def readings(record: Record) -> tuple[Reading, tuple[Reading, ...]]:
    """The preferred reading and those that differ from it in one claim each, with who makes that claim."""
    counting = [act for act in record.acts if act.claim_status.counts]
    record = replace(record, later=tuple(later for later in record.later if later.claim_status.counts))
    chosen = Reading(replace(record, acts=tuple(_chosen(counting, record))))
    others = [*_rivals(counting, chosen.record, record), *_denied(counting, record), *_claimed(chosen.record)]
    others += _in_later_treaties(chosen.record)
    return chosen, tuple(others)


def _chosen(acts: Sequence[Act], record: Record) -> list[Act]:
    """One act of each cluster of rivals, and all that have none."""
    return [_preferred(cluster) for cluster in _clusters(acts, record)]


def _preferred(cluster: Sequence[Act]) -> Act:
    if len(cluster) == 1:
        return cluster[0]
    claims = {act.ref: act for act in cluster}
    chosen = preferred(claim_of(act) for act in cluster)
    return claims[chosen.key] if chosen else cluster[0]


def claim_of(act: Act) -> Claim:
    """The act as a claim to be weighed against others."""
    asserting = [statement for statement in act.statements if statement.asserts]
    evidence = tuple((statement.authority, statement.published) for statement in asserting)
    return Claim(act.ref, act.occurred_on, act.claim_status, evidence)


def _clusters(acts: Sequence[Act], record: Record) -> Iterator[list[Act]]:
    """Acts that cannot all be true: of one singular kind and party, with no exit taking effect between them."""
    groups: dict[object, list[Act]] = {}
    for act in acts:
        singular = act.kind in SINGULAR and act.responds_to is None
        groups.setdefault((act.kind, act.party) if singular else act.ref, []).append(act)
    for group in groups.values():
        if len(group) == 1:
            yield group
        else:
            yield from _split(group, _turns(acts, group[0], record))


def _turns(acts: Sequence[Act], one: Act, record: Record) -> list[date]:
    """The days that part the acts of one kind: exits that concern their party, or all; of exits, entries into force."""
    all_leave = one.party is None and len(sides(record)) <= 2
    parting = {EventKind.ENTRY_INTO_FORCE} if one.kind in EXITS else EXITS
    found = [act for act in acts if act.kind in parting and (act.party in (one.party, None) or all_leave)]
    return [day for act in found if (day := earliest(act)) is not None]


def _split(group: Sequence[Act], turns: Sequence[date]) -> Iterator[list[Act]]:
    ordered = sorted(group, key=lambda act: (latest(act) or date.max, earliest(act) or date.max, act.ref))
    cluster = [ordered[0]]
    for act in ordered[1:]:
        before, after = latest(cluster[-1]), latest(act)
        if before and after and any(before <= day <= after for day in turns):
            yield cluster
            cluster = []
        cluster.append(act)
    yield cluster


def _rivals(acts: Sequence[Act], chosen: Record, record: Record) -> Iterator[Reading]:
    """A reading for each claim that would be preferred if the preferred one had not been made."""
    for cluster in _clusters(acts, record):
        winner = _preferred(cluster)
        for act in cluster:
            if act is not winner and _differ(act, winner):
                kept = tuple(act if other is winner else other for other in chosen.acts)
                yield Reading(replace(chosen, acts=kept), asserted_by=asserters(act.statements, denying=False))


def rivals_of(act: Act, record: Record) -> Iterator[tuple[Act, tuple[Asserter, ...]]]:
    """The claims that give another day for the same act, with who makes them."""
    counting = [other for other in record.acts if other.claim_status.counts]
    for cluster in _clusters(counting, record):
        if any(other.ref == act.ref for other in cluster):
            for other in cluster:
                if other.ref != act.ref and _differ(other, act):
                    yield other, asserters(other.statements, denying=False)


def _differ(one: Act, other: Act) -> bool:
    """Whether two claims name different days; a vaguer date does not differ from an exact one within it.

    An undated claim says that it was so by the day of the statement, and agrees with every earlier date.
    """
    first, second = dated(one), dated(other)
    if first and second:
        return not (first.startswith(second) or second.startswith(first))
    undated, exact = (one, other) if first is None else (other, one)
    by, on = latest(undated), latest(exact)
    return by is not None and on is not None and (dated(exact) is None or by < on)


def _denied(acts: Sequence[Act], record: Record) -> Iterator[Reading]:
    """A reading without each act that a participant denies or holds to be without effect."""
    for act in acts:
        against = contesting(act.statements, record)
        if against:
            kept = _chosen([other for other in acts if other is not act], record)
            yield Reading(replace(record, acts=tuple(kept)), asserted_by=asserters(against, denying=True))


def _claimed(chosen: Record) -> Iterator[Reading]:
    """A reading that takes each exit to be effective whose effect depends on the other side or is not shown."""
    for act in chosen.acts:
        if act.kind in LEAVING and act.party is not None and _is_doubtful(act, chosen):
            who = asserters(act.statements, denying=False) or (Asserter(Stance.SUPPORTS, party=act.party),)
            yield Reading(chosen, frozenset({act.ref}), who)


def _is_doubtful(act: Act, record: Record) -> bool:
    """Whether it takes more than the act and the treaty's own terms to leave by it."""
    if act.ground in CONTESTABLE:
        return True
    by_terms = record.clauses.notice_months is not None or record.clauses.exit_right or record.is_political
    return not (by_terms or act.effective_on is not None or act.ground in _RIGHTFUL)


def _in_later_treaties(chosen: Record) -> Iterator[Reading]:
    """A reading for each contested claim about a treaty that bears on this one, or about that relation."""
    for later in chosen.later:
        rest = tuple(other for other in chosen.later if other is not later)
        preferred_reading, others = readings(later.treaty)
        for other in others:
            if other.record != preferred_reading.record:
                changed = replace(later, treaty=other.record)
                yield Reading(replace(chosen, later=(*rest, changed)), asserted_by=other.asserted_by)
        against = contesting(later.statements, chosen)
        if against:
            yield Reading(replace(chosen, later=rest), asserted_by=asserters(against, denying=True))


def contesting(statements: Sequence[Statement], record: Record) -> tuple[Statement, ...]:
    """Denials and disputes on behalf of participants or addressees that still stand.

    A later statement for the same party takes the place of an earlier one, unless made by a lower organ.
    """
    by_party: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.party is not None and _takes_part(statement, record):
            by_party.setdefault(statement.party, []).append(statement)
    standing = (_last_word(said) for said in by_party.values())
    return tuple(statement for said in standing for statement in said if statement.contests)


def _last_word(said: Sequence[Statement]) -> list[Statement]:
    return [
        one
        for one in said
        if not any(
            _said(one) < _said(other) and _is_high(other) >= _is_high(one) and other.contests != one.contests
            for other in said
        )
    ]


def _said(statement: Statement) -> date:
    return last_day(statement.said_on) if statement.said_on else statement.available_on


def _is_high(statement: Statement) -> bool:
    role = (statement.speaker_role or "").lower()
    return any(office in role for office in _HIGHEST)


def _takes_part(statement: Statement, record: Record) -> bool:
    roles = {participant.party for participant in record.participants}
    if statement.party in roles:
        return True
    day = _said(statement)
    members = (spell for group in roles for spell in record.groups.get(group, ()) if spell.party == statement.party)
    return any(spell.may_include(day) for spell in members)


def asserters(statements: Iterable[Statement], *, denying: bool) -> tuple[Asserter, ...]:
    """Who asserts, or with `denying` contests, in these statements."""
    wanted = [statement for statement in statements if (statement.contests if denying else statement.asserts)]
    who = (Asserter(said.stance, said.source, said.party, said.speaker) for said in wanted)
    return tuple(dict.fromkeys(who))


def is_assent(act: Act, claim: Act) -> bool:
    """Whether the act is the other side's assent to a claim to leave."""
    return act.responds_to == claim.ref and act.kind in _ASSENT and act.party != claim.party


def is_consent(act: Act) -> bool:
    """Whether the act expresses consent to be bound; one that answers another act speaks of that."""
    return act.kind in CONSENT_TO_BE_BOUND and act.responds_to is None


def sides(record: Record) -> list[str]:
    """The parties for which an act of no party in particular counts."""
    roles = (PartyRole.PARTY, PartyRole.NEGOTIATING_STATE, PartyRole.SIGNATORY, PartyRole.PARTICIPANT)
    return sorted({participant.party for participant in record.participants if participant.role in roles})


def dated(act: Act) -> str | None:
    """The act's own date, for telling whether two claims differ."""
    return act.occurred_on or act.effective_on or act.notified_on


def effect(act: Act) -> str | None:
    """The partial date from which the act has effect."""
    return act.effective_on or act.occurred_on or act.notified_on


def earliest(act: Act) -> date | None:
    """The first day on which the act may have had effect; None when nothing tells."""
    partial = effect(act)
    return first_day(partial) if partial else told_by(act)


def latest(act: Act) -> date | None:
    """The day from which the act certainly has effect; None when nothing tells."""
    partial = effect(act)
    return last_day(partial) if partial else told_by(act)


def told_by(act: Act) -> date | None:
    """For an undated act: the day by which somebody said that it had happened."""
    return min((_said(statement) for statement in act.statements if statement.asserts), default=None)


def preferred_date(record: Record, kinds: frozenset[EventKind]) -> str | None:
    """The date of the preferred act of all sides; where each side acted for itself, the earliest of theirs."""
    chosen, _ = readings(record)
    acts = [act for act in chosen.record.acts if act.kind in kinds and act.responds_to is None]
    common = [act for act in acts if act.party is None]
    return min((act.occurred_on for act in common or acts if act.occurred_on), default=None)
