"""The status of a treaty as a whole, in layers."""

from collections.abc import Iterator
from datetime import date

from provisions.choices import SIGNATURES, Renewal, TreatyStatus
from provisions.standing import layers
from provisions.standing.days import in_words
from provisions.standing.exits import ends, first_term_end
from provisions.standing.history import History
from provisions.standing.lines import Layer, Step

_TERM = "the treaty's clause on its term and renewal"


def treaty_layers(history: History) -> Iterator[Layer]:
    """All that bears on the treaty's status in one course."""
    yield from _before_force(history)
    for index, force in enumerate(history.forces):
        until = force.end.day if force.end else None
        yield Layer(layers.IN_FORCE, force.entry.day, until, TreatyStatus.IN_FORCE, (force.entry.step,))
        yield from _after_first_term(history, force.entry.day, force.entry.step, until)
        if force.end is not None:
            again = layers.restart(history, index)
            yield Layer(layers.GONE, force.end.day, again, force.end.status, (force.end.step,))
    if not history.forces:
        yield from _stillborn(history)
    for start, until, step in [*layers.suspensions(history, None), *history.halts()]:
        yield Layer(layers.HALTED, start, until, TreatyStatus.SUSPENDED, (step,))


def _before_force(history: History) -> Iterator[Layer]:
    talks, settled, signed = (history.of_any(kinds) for kinds in (layers.TALKS, layers.SETTLED, SIGNATURES))
    yield from layers.first(talks, layers.NEGOTIATED, TreatyStatus.NEGOTIATING, "Negotiated {}.", "2(1)(e)")
    yield from layers.first(settled, layers.SETTLED_TEXT, TreatyStatus.ADOPTED, "Its text was settled {}.", "9-10")
    said = "Signed {}, which by itself brings it into force only where that was agreed."
    yield from layers.first(signed, layers.SIGNED, TreatyStatus.SIGNED, said, "10, 12 and 24")
    yield from _undecided(history)
    applied = history.of(layers.PROVISIONAL)
    yield from layers.provisional(history, applied, TreatyStatus.PROVISIONALLY_APPLIED)


def _undecided(history: History) -> Iterator[Layer]:
    """Consents to an open treaty that may be enough by a clause of which nothing is recorded."""
    if history.entries:
        return
    for day in sorted(set(history.consenting.values())):
        if len(history.consented_by(day)) > 1 and history.is_open_by(day):
            said = "Parties have consented; neither the entry into force nor the consents that it needs are recorded."
            step = Step(said, "VCLT art. 24(1), as codified")
            yield Layer(layers.CONSENTED, day, None, TreatyStatus.UNKNOWN, (step,))
            return


def _after_first_term(history: History, start: date, entered: Step, until: date | None) -> Iterator[Layer]:
    """What keeps the treaty in force after its first term, or leaves that open."""
    day, clauses = first_term_end(history, start), history.record.clauses
    if day is None:
        return
    status, said = TreatyStatus.IN_FORCE, f"Its first term ended on {in_words(day)}; "
    if clauses.renewal is Renewal.AUTOMATIC:
        months = f" by {clauses.renewal_months} months at a time" if clauses.renewal_months else ""
        said += f"it is renewed automatically{months}, absent notice."
    elif clauses.renewal is Renewal.INDEFINITE:
        said += "it runs on without end."
    elif clauses.renewal is Renewal.UNKNOWN:
        status = TreatyStatus.UNKNOWN
        said += "what follows is not recorded."
    else:
        return
    yield Layer(layers.PROLONGED, day, until, status, (entered, Step(said, _TERM)))


def _stillborn(history: History) -> Iterator[Layer]:
    for end in ends(history, date.min):
        step = Step("It ended without having entered into force.", "the record", end.step.records)
        yield Layer(layers.GONE, end.day, None, TreatyStatus.NEVER_ENTERED_INTO_FORCE, (step,))
