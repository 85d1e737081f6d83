"""Layers that treaties and their parties have in common."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from provisions.choices import EventKind, PartyStatus, Renewal, TreatyStatus
from provisions.standing.course import Dated
from provisions.standing.days import in_words, last_day, next_day
from provisions.standing.exits import extended_term_end, first_term_end
from provisions.standing.history import History, Spell
from provisions.standing.lines import Layer, Status, Step

TALKS = frozenset({EventKind.NEGOTIATION_ROUND, EventKind.NEGOTIATION_CONCLUDED})
SETTLED = frozenset(
    {EventKind.NEGOTIATION_CONCLUDED, EventKind.ADOPTION, EventKind.AUTHENTICATION, EventKind.INITIALLING}
)
SUSPENSION = frozenset({EventKind.SUSPENSION})
PROVISIONAL = frozenset({EventKind.PROVISIONAL_APPLICATION})
_RESUMPTION = frozenset({EventKind.RESUMPTION})
_NO_LONGER_PROVISIONAL = frozenset({EventKind.END_OF_PROVISIONAL_APPLICATION})

_GOES_ON = {
    Renewal.AUTOMATIC: "it is renewed automatically{}, absent notice.",
    Renewal.INDEFINITE: "it runs on without end.",
    Renewal.UNKNOWN: "what follows is not recorded.",
}

Halt = tuple[date, date | None, Step]  # from when until when, and why

# Where layers overlap the higher rank counts.
NEGOTIATED, SETTLED_TEXT, SIGNED, CONSENTED, PROVISIONALLY, IN_FORCE, PROLONGED, OVER, LEFT, HALTED, GONE = range(11)


def first(acts: Sequence[Dated], rank: int, status: Status, said: str, vclt: str) -> Iterator[Layer]:
    """A status from the first of the acts on; `said` has a place for its day."""
    for dated in acts[:1]:
        step = Step(said.format(dated.words), f"VCLT art. {vclt}, as codified", (dated.act.ref,))
        yield Layer(rank, dated.day, None, status, (step,))


def provisional(history: History, acts: Iterable[Dated], status: TreatyStatus | PartyStatus) -> Iterator[Layer]:
    """From provisional application on, until it is ended; entry into force ranks above it."""
    for dated in acts:
        ended = history.of(_NO_LONGER_PROVISIONAL, dated.act.party)
        if dated.act.party is not None:
            ended += history.of(_NO_LONGER_PROVISIONAL)
        step = Step(f"Applied provisionally {since(dated)}.", "VCLT art. 25, as codified", (dated.act.ref,))
        yield Layer(PROVISIONALLY, dated.day, _over(dated, ended), status, (step,))


def suspensions(history: History, party: str | None) -> Iterator[Halt]:
    """When the operation is suspended for all, or for one party; towards one other party concerns that pair alone."""
    for dated in history.of(SUSPENSION, party):
        if dated.act.towards is None:
            said = f"Its operation is suspended {since(dated)}."
            step = Step(said, "VCLT art. 57-60 and 72, as codified", (dated.act.ref,))
            ended = history.of(_RESUMPTION, party)
            if party is not None:
                ended += history.of(_RESUMPTION)
            yield dated.day, _over(dated, ended), step


def spell_from(spells: Iterable[Spell], day: date) -> Spell | None:
    """The spell on which something bears from a day on: the first that is not over by then."""
    return next((spell for spell in spells if spell.end is None or spell.end.day > day), None)


def within(spell: Spell, start: date, until: date | None) -> tuple[date, date | None]:
    """The part of some days that lies in a spell."""
    ends = [day for day in (until, spell.end.day if spell.end else None) if day is not None]
    return max(start, spell.entry.day), min(ends, default=None)


def since(dated: Dated) -> str:
    """`from 2 October 2025`, or `in 2025`."""
    return dated.words.replace("on ", "from ", 1) if dated.words.startswith("on ") else dated.words


def _over(dated: Dated, ending: Iterable[Dated]) -> date | None:
    """The day from which the act no longer has effect: when another ends it, or after its own last day."""
    days = [end.day for end in ending if end.day >= dated.day]
    if dated.act.until_on is not None:
        days += [day for day in (next_day(last_day(dated.act.until_on)),) if day is not None]
    return min(days, default=None)


def restart(history: History, index: int) -> date | None:
    """When the treaty enters into force again after the spell with that number."""
    return history.forces[index + 1].entry.day if index + 1 < len(history.forces) else None


def after_first_term(history: History, force: Spell) -> Iterator[tuple[date, bool, Step]]:
    """When the term ends without ending the treaty, and whether the clause tells that it goes on.

    What agreed extensions prolong is the time that is certain where the clause tells nothing.
    """
    day, clauses = first_term_end(history, force.entry.day), history.record.clauses
    refs: tuple[str, ...] = ()
    if clauses.renewal is Renewal.UNKNOWN:
        day, refs = extended_term_end(history, force.entry.day)
    if day is None or clauses.renewal not in _GOES_ON:
        return
    said = _GOES_ON[clauses.renewal]
    if clauses.renewal is Renewal.AUTOMATIC:
        months = f" by {clauses.renewal_months} months at a time" if clauses.renewal_months else ""
        said = said.format(months)
    term = f"Its {'extended' if refs else 'first'} term ended on {in_words(day)}"
    step = Step(f"{term}; {said}", "the treaty's clause on its term and renewal", refs)
    yield day, clauses.renewal is not Renewal.UNKNOWN, step
