"""The status of a treaty as a whole, in layers."""

from collections.abc import Iterator

from provisions.choices import SIGNATURES, TreatyStatus
from provisions.standing import layers
from provisions.standing.exits import recorded_ends
from provisions.standing.history import History
from provisions.standing.lines import Layer, Step, spans


def treaty_layers(history: History) -> Iterator[Layer]:
    """All that bears on the treaty's status in one course."""
    yield from _before_force(history)
    for index, force in enumerate(history.forces):
        until = force.end.day if force.end else None
        yield Layer(layers.IN_FORCE, force.entry.day, until, TreatyStatus.IN_FORCE, (force.entry.step,))
        for day, goes_on, step in layers.after_first_term(history, force):
            status = TreatyStatus.IN_FORCE if goes_on else TreatyStatus.UNKNOWN
            yield Layer(layers.PROLONGED, day, until, status, (force.entry.step, step))
        if force.end is not None:
            again = layers.restart(history, index)
            yield Layer(layers.GONE, force.end.day, again, force.end.status, (force.end.step,))
    if not history.forces:
        yield from _stillborn(history)
    for start, until, step in [*layers.suspensions(history, None), *history.halts()]:
        halted = layers.spell_from(history.forces, start)
        if halted is not None:
            begun, over = layers.within(halted, start, until)
            yield Layer(layers.HALTED, begun, over, TreatyStatus.SUSPENDED, (step,))


def _before_force(history: History) -> Iterator[Layer]:
    talks, settled, signed = (history.of_any(kinds) for kinds in (layers.TALKS, layers.SETTLED, SIGNATURES))
    yield from layers.first(talks, layers.NEGOTIATED, TreatyStatus.NEGOTIATING, "Negotiated {}.", "2(1)(e)")
    yield from layers.first(settled, layers.SETTLED_TEXT, TreatyStatus.ADOPTED, "Its text was settled {}.", "9-10")
    said = "Signed {}, which by itself brings it into force only where that was agreed."
    yield from layers.first(signed, layers.SIGNED, TreatyStatus.SIGNED, said, "10, 12 and 24")
    yield from _undecided(history)
    applied = history.of(layers.PROVISIONAL)
    yield from layers.provisional(history, applied, TreatyStatus.PROVISIONALLY_APPLIED)
    yield from _applied_by_several(history)


def _applied_by_several(history: History) -> Iterator[Layer]:
    """Applied provisionally while at least two do so, each by an act of its own.

    That tells nothing any more once the treaty may have entered into force, so that it ranks below consents.
    """
    own = [layer for party in history.persons for layer in _applied_by(history, party)]
    for start, end in spans([day for layer in own for day in (layer.start, layer.end)]):
        over = [layer for layer in own if layer.start <= start and (layer.end is None or start < layer.end)]
        steps = tuple(dict.fromkeys(step for layer in over for step in layer.steps))
        if len(steps) > 1:
            yield Layer(layers.SIGNED, start, end, TreatyStatus.PROVISIONALLY_APPLIED, steps)


def _applied_by(history: History, party: str) -> list[Layer]:
    acts = history.of(layers.PROVISIONAL, party)
    return list(layers.provisional(history, acts, TreatyStatus.PROVISIONALLY_APPLIED))


def _undecided(history: History) -> Iterator[Layer]:
    if history.undecided_from is not None:
        said = "Parties have consented; neither the entry into force nor the consents that it needs are recorded."
        step = Step(said, "VCLT art. 24(1), as codified")
        yield Layer(layers.CONSENTED, history.undecided_from, None, TreatyStatus.UNKNOWN, (step,))


def _stillborn(history: History) -> Iterator[Layer]:
    for end in recorded_ends(history):
        step = Step("It ended without having entered into force.", "the record", end.step.records)
        yield Layer(layers.GONE, end.day, None, TreatyStatus.NEVER_ENTERED_INTO_FORCE, (step,))
