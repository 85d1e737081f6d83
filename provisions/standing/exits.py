"""How parties leave a treaty and how it ends: by its clause or by the default rules."""

from dataclasses import dataclass
from datetime import date

from provisions.choices import EndGround, EventKind, Renewal, TermStart, TreatyStatus
from provisions.standing.course import Course, Dated
from provisions.standing.days import first_day, in_words, last_day, next_day, plus_months
from provisions.standing.lines import Step
from provisions.standing.readings import CONTESTABLE, LEAVING, is_assent

_DEFAULT_NOTICE = 12  # months (VCLT 56(2))
_ENDS = frozenset({EventKind.TERMINATION, EventKind.EXPIRY})


@dataclass(frozen=True, slots=True)
class End:
    """A day from which a party has left or the treaty is over, and why; `by_term`: no further term begins."""

    day: date
    status: TreatyStatus
    step: Step
    by_term: bool = False


def exits(course: Course, party: str) -> list[End]:
    """The days on which the party's acts of leaving take effect, in order; revoked and ineffective ones left out."""
    leaving = (dated for dated in course.of(LEAVING, party) if dated.act.towards is None)
    found = (exit_of(course, dated) for dated in leaving)
    return sorted((end for end in found if end is not None), key=lambda end: end.day)


def exit_of(course: Course, left: Dated) -> End | None:
    """When an act of leaving takes effect; None if never, as far as is recorded."""
    end = _effect(course, left)
    return _unless_revoked(course, left, end) if end is not None else None


def _unless_revoked(course: Course, left: Dated, end: End) -> End | None:
    """The end, unless the notice was taken back before it took effect (VCLT 68)."""
    revoked = (
        dated
        for dated in course.of((EventKind.NOTICE_REVOCATION,), left.act.party)
        if _given(left) <= dated.day < end.day and dated.act.responds_to in (left.act.ref, None)
    )
    return None if any(revoked) else end


def _given(left: Dated) -> date:
    """The first day on which the notice may have been given, which may lie long before the day named for its effect."""
    given = left.act.occurred_on or left.act.notified_on
    return min(left.day, first_day(given)) if given else left.day


def _effect(course: Course, left: Dated) -> End | None:
    """By right; failing that by the assent of the other side, or in a reading that takes the claim to be good."""
    if left.act.ground in CONTESTABLE:
        return _as_claimed(course, left) or _by_assent(course, left)
    return _by_right(course, left) or _by_assent(course, left) or _as_claimed(course, left)


def _by_right(course: Course, left: Dated) -> End | None:
    act = left.act
    if act.effective_on is not None:
        said = f"Left with effect from {in_words(left.day)}."
        return _left(left.day, said, _basis(act.ground), act.ref)
    return _end_of_term_after_notice(course, left) or _by_clause(course, left) or _by_default(course, left)


def _by_assent(course: Course, left: Dated) -> End | None:
    """Which a ground needs that ends nothing by one side's word, and which stands in for a right to leave."""
    assent = next((dated for dated in course.acts if is_assent(dated.act, left.act)), None)
    if assent is None:
        return None
    contested = left.act.ground in CONTESTABLE
    basis = _CONTESTED if contested else _BASES[EndGround.CONSENT]
    day = max(left.day, assent.day)
    said = f"Left from {in_words(day)}, the other side having accepted it."
    return _left(day, said, basis, left.act.ref, assent.act.ref)


def _as_claimed(course: Course, left: Dated) -> End | None:
    if left.act.ref not in course.accepted:
        return None
    if left.act.ground in CONTESTABLE:
        said = f"Left from {in_words(left.day)}, if the ground that it invokes is accepted or settled."
        return _left(left.day, said, _CONTESTED, left.act.ref)
    return _after_default_notice(left)


def _by_clause(course: Course, left: Dated) -> End | None:
    months = course.record.clauses.notice_months
    day = plus_months(left.day, months) if months is not None else None
    if day is None:
        return None
    said = f"Left on {in_words(day)}, {months} months after its notice {left.words}."
    return _left(day, said, "the treaty's clause on notice; VCLT art. 54(a), as codified", left.act.ref)


def _by_default(course: Course, left: Dated) -> End | None:
    """At once where the instrument or the others allow it, else twelve months after notice where leaving is allowed."""
    act, clauses = left.act, course.record.clauses
    if course.record.is_political:
        basis = "political instrument, which those who made it may leave at will"
        return _left(left.day, f"Left {left.words}.", basis, act.ref)
    if act.ground in (EndGround.CONSENT, EndGround.BY_ITS_TERMS):
        return _left(left.day, f"Left {left.words}.", _basis(act.ground), act.ref)
    return _after_default_notice(left) if clauses.exit_right or act.ground is EndGround.DENUNCIATION else None


def _after_default_notice(left: Dated) -> End | None:
    day = plus_months(left.day, _DEFAULT_NOTICE)
    if day is None:
        return None
    basis = "no period is recorded; where leaving was intended or is implied, VCLT art. 56(2), as codified"
    return _left(day, f"Left on {in_words(day)}, twelve months after its notice {left.words}.", basis, left.act.ref)


_FULL_SIGNATURES = frozenset({EventKind.SIGNATURE, EventKind.DEFINITIVE_SIGNATURE})
_CONTESTED = "VCLT art. 60-62 and 65, as codified"
_BASES = {
    EndGround.CONSENT: "VCLT art. 54(b), as codified",
    EndGround.DENUNCIATION: "VCLT art. 56, as codified",
    EndGround.LATER_TREATY: "VCLT art. 59, as codified",
    EndGround.JUS_COGENS: "VCLT art. 64, as codified",
}


def _basis(ground: EndGround) -> str:
    return _BASES.get(ground, "the treaty's own terms, as recorded; VCLT art. 54(a), as codified")


def _left(day: date, said: str, basis: str, *refs: str) -> End:
    return End(day, TreatyStatus.TERMINATED, Step(said, basis, refs))


def _end_of_term_after_notice(course: Course, left: Dated) -> End | None:
    """The end of the first term that is at least the notice away; the notice keeps a further one from beginning."""
    start = max((entry.day for entry in course.entries if entry.day <= left.day), default=None)
    clauses = course.record.clauses
    if left.act.kind is not EventKind.NOTICE_OF_TERMINATION or clauses.renewal is not Renewal.AUTOMATIC:
        return None
    bound_until = plus_months(left.day, clauses.notice_months or 0)
    day = plus_months(_term_start(course, start), clauses.term_months) if start and clauses.term_months else None
    while day is not None and bound_until is not None and day < bound_until:
        day = plus_months(day, clauses.renewal_months) if clauses.renewal_months else None
    if day is None:
        return None
    said = (
        f"Ended with its term on {in_words(day)}; the notice of {in_words(left.day)} kept a further one from beginning."
    )
    step = Step(said, "the treaty's clause on its term; VCLT art. 54(a), as codified", (left.act.ref,))
    return End(day, TreatyStatus.EXPIRED, step, by_term=True)


def _term_start(course: Course, entered: date) -> date:
    """The entry into force, or the signature: that of all, or the last where two sides signed each for itself."""
    if course.record.clauses.term_starts is not TermStart.SIGNATURE:
        return entered
    common = [dated.day for dated in course.of(_FULL_SIGNATURES) if dated.day <= entered]
    signed = course.of_any(_FULL_SIGNATURES) if len(course.sides) <= 2 else []
    own = [dated.day for dated in signed if dated.day <= entered]
    return common[0] if common else max(own, default=entered)


def ends(course: Course, start: date) -> list[End]:
    """What ends the treaty by its own terms or by the act of all after it entered into force on `start`."""
    return recorded_ends(course, start) or _end_of_term(course, start)


def recorded_ends(course: Course, start: date = date.min) -> list[End]:
    """The acts that end the treaty for all, and those by which all sides leave it, from a day on."""
    ended = [_recorded_end(dated) for dated in course.of(_ENDS) if dated.day >= start]
    left = [_left_by_all(course, dated) for dated in course.of(LEAVING - _ENDS) if dated.day >= start]
    return [*ended, *(end for end in left if end is not None)]


def _left_by_all(course: Course, left: Dated) -> End | None:
    said = f"All its parties left it {left.words}."
    by_right = _by_right(course, left)
    return _unless_revoked(course, left, by_right or _left(left.day, said, _BASES[EndGround.CONSENT], left.act.ref))


def _recorded_end(dated: Dated) -> End:
    act = dated.act
    if act.ground is EndGround.LATER_TREATY:
        status, said = TreatyStatus.SUPERSEDED, "Superseded"
    elif act.kind is EventKind.EXPIRY or act.ground is EndGround.BY_ITS_TERMS:
        status, said = TreatyStatus.EXPIRED, "Expired"
    else:
        status, said = TreatyStatus.TERMINATED, "Terminated"
    return End(dated.day, status, Step(f"{said} {dated.words}.", _basis(act.ground), (act.ref,)))


def first_term_end(course: Course, start: date) -> date | None:
    """The first day after the first term, as far as its length is recorded; none has run out before it began."""
    months = course.record.clauses.term_months
    day = plus_months(_term_start(course, start), months) if months else None
    return day if day is not None and day > start else None


def _end_of_term(course: Course, start: date) -> list[End]:
    """The end of the term where the clause, or the lack of an agreement to extend it, lets the treaty run out."""
    day, refs = extended_term_end(course, start)
    clauses = course.record.clauses
    if day is None or clauses.renewal not in (Renewal.NONE, Renewal.BY_AGREEMENT):
        return []
    said = f"Expired on {in_words(day)}, at the end of its {'extended ' if refs else ''}term."
    if clauses.renewal is Renewal.BY_AGREEMENT and not refs:
        said = f"Expired on {in_words(day)}, at the end of its term; no agreement to extend it is recorded."
    return [
        End(
            day,
            TreatyStatus.EXPIRED,
            Step(said, "the treaty's clause on its term; VCLT art. 54(a), as codified", refs),
        )
    ]


def extended_term_end(course: Course, start: date) -> tuple[date | None, tuple[str, ...]]:
    """The first day after the first term as extended while it ran, and the acts that extended it."""
    day = first_term_end(course, start)
    if day is None:
        return None, ()
    refs: list[str] = []
    for extension in course.of((EventKind.TERM_EXTENSION,)):
        longer = _extended(course, extension, day)
        if start <= extension.day <= day and longer is not None:
            day, refs = max(day, longer), [*refs, extension.act.ref]
    return day, tuple(refs)


def _extended(course: Course, extension: Dated, day: date) -> date | None:
    """The first day after the extended term."""
    if extension.act.until_on is not None:
        return next_day(last_day(extension.act.until_on))
    months = course.record.clauses.renewal_months
    return plus_months(day, months) if months else None
