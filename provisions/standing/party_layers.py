"""The status of one party in a treaty, in layers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from provisions.choices import SIGNATURES, PartyStatus
from provisions.standing import layers
from provisions.standing.course import Dated
from provisions.standing.days import in_words, last_day
from provisions.standing.exits import End
from provisions.standing.history import History, Spell
from provisions.standing.lines import Layer, Step

_PRACTICE = "recorded practice on succession of states, which VCLT art. 73 leaves out"


def party_layers(history: History, party: str) -> Iterator[Layer]:
    """All that bears on the party's status in one course, as long as it exists."""
    acted = list(_layers_by_acts(history, party))
    handed_over = _handover(history, party)
    for layer in acted:
        if handed_over is not None and handed_over.since <= layer.start < handed_over.day:
            yield replace(layer, start=handed_over.day, steps=(handed_over.step, *layer.steps))
        else:
            yield layer
    life = history.record.lives.get(party)
    if acted and life is not None and life.existed_until is not None:
        step = Step(f"It ceased to exist on {in_words(life.existed_until)}.", _PRACTICE)
        start = max(last_day(life.existed_until), _first_day(acted))
        yield Layer(layers.GONE, start, None, PartyStatus.ENDED, (step,))


class _Handover(NamedTuple):
    """When a party took the place of one whose legal personality it carries on; `since`: that one took part."""

    day: date
    since: date
    step: Step


def _handover(history: History, party: str) -> _Handover | None:
    former = next((one for one in history.identity(party)[1:] if one in history.named), None)
    life = history.record.lives.get(former) if former else None
    if former is None or life is None or life.existed_until is None:
        return None
    said = f"It carries on the legal personality of {former} since {in_words(life.existed_until)}."
    acted = list(_layers_by_acts(history, former))
    return _Handover(last_day(life.existed_until), _first_day(acted), Step(said, _PRACTICE)) if acted else None


def _first_day(found: list[Layer]) -> date:
    return min(layer.start for layer in found)


def _layers_by_acts(history: History, party: str) -> Iterator[Layer]:
    signed, consents = history.affecting(SIGNATURES, party), history.consents(party)
    talks = history.affecting(layers.TALKS | layers.SETTLED, party)
    said = "It took part in working out the text {}."
    yield from layers.first(talks, layers.NEGOTIATED, PartyStatus.NEGOTIATING, said, "2(1)(e)")
    for dated in signed:
        until = _next_exit(history, party, dated.day)
        yield Layer(layers.SIGNED, dated.day, until, PartyStatus.SIGNATORY, (_signed(history, dated),))
    for dated in consents:
        until = _next_exit(history, party, dated.day)
        yield from _consented(history, dated, until)
    applied = history.affecting(layers.PROVISIONAL, party)
    yield from layers.provisional(history, applied, PartyStatus.PROVISIONALLY_BOUND)
    yield from _bound(history, party)
    yield from _suspended(history, party)
    days = [dated.day for dated in (*signed, *consents, *applied)] + [bond.entry.day for bond in history.bonds[party]]
    yield from _left(history, party, days)
    yield from _outlived(history, party)


def _next_exit(history: History, party: str, day: date) -> date | None:
    return next((end.day for end in history.exits[party] if end.day > day), None)


def _signed(history: History, dated: Dated) -> Step:
    if history.record.is_political:
        basis = "political instrument, not governed by the law of treaties; cf. VCLT art. 2(1)(a)"
        return Step(f"Signed {dated.words}.", basis, (dated.act.ref,))
    said = f"Signed {dated.words}: not bound, but not to defeat the treaty's object and purpose meanwhile."
    return Step(said, "VCLT art. 12, 14 and 18(a), as codified", (dated.act.ref,))


def _consented(history: History, dated: Dated, until: date | None) -> Iterator[Layer]:
    """Consent before the treaty binds; unknown from when it may bind by a clause that is not recorded."""
    said = f"Consented to be bound by {dated.act.kind.label.lower()} {dated.words}"
    step = Step(f"{said}; not in force for it yet.", "VCLT art. 2(1)(f) and 18(b), as codified", (dated.act.ref,))
    open_from = history.undecided_from
    if open_from is None:
        yield Layer(layers.CONSENTED, dated.day, until, PartyStatus.CONTRACTING_STATE, (step,))
        return
    doubt = Step(
        f"{said}; whether the treaty is in force is not recorded.", "VCLT art. 24(1), as codified", step.records
    )
    change = open_from if until is None else min(open_from, until)
    yield Layer(layers.CONSENTED, dated.day, change, PartyStatus.CONTRACTING_STATE, (step,))
    yield Layer(layers.CONSENTED, max(dated.day, open_from), until, PartyStatus.UNKNOWN, (doubt,))


def _bound(history: History, party: str) -> Iterator[Layer]:
    for bond, force in _in_force(history, party):
        steps = (bond.entry.step,) if bond.entry.day >= force.entry.day else (bond.entry.step, force.entry.step)
        until = _earlier_end(bond, force)
        yield Layer(layers.IN_FORCE, max(bond.entry.day, force.entry.day), until, PartyStatus.BOUND, steps)
        for day, goes_on, step in layers.after_first_term(history, force):
            if not goes_on:
                start = max(day, bond.entry.day)
                yield Layer(layers.PROLONGED, start, until, PartyStatus.UNKNOWN, (*steps, step))


def _in_force(history: History, party: str) -> Iterator[tuple[Spell, Spell]]:
    for bond in history.bonds[party]:
        for force in history.forces:
            yield bond, force


def _earlier_end(bond: Spell, force: Spell) -> date | None:
    return min((spell.end.day for spell in (bond, force) if spell.end is not None), default=None)


def _suspended(history: History, party: str) -> Iterator[Layer]:
    bonds = history.bonds[party]
    for halt in layers.suspensions(history, party):
        own = layers.spell_from(bonds, halt[0])  # who comes back does so without the suspension of before
        yield from _halted(history, halt, [own] if own else [])
    for halt in [*layers.suspensions(history, None), *history.halts()]:
        yield from _halted(history, halt, bonds)


def _halted(history: History, halt: layers.Halt, bonds: Iterable[Spell]) -> Iterator[Layer]:
    start, until, step = halt
    force = layers.spell_from(history.forces, start)
    if force is not None:
        for bond in bonds:
            begun, over = layers.within(bond, *layers.within(force, start, until))
            yield Layer(layers.HALTED, begun, over, PartyStatus.SUSPENDED, (step,))


def _left(history: History, party: str, took_part: list[date]) -> Iterator[Layer]:
    """Since its exit, until it comes back; nobody leaves what is over, or runs out with that notice."""
    for end in history.exits[party]:
        if any(day <= end.day for day in took_part) and not _is_over(history, end):
            back = [day for day in took_part if day > end.day] + _returns_on(history, party, end.day)
            yield Layer(layers.LEFT, end.day, min(back, default=None), PartyStatus.WITHDRAWN, (end.step,))


def _returns_on(history: History, party: str, day: date) -> list[date]:
    """The day itself, if the party comes back on the day on which it leaves."""
    bonds = history.bonds[party]
    return [day] if any(bond.entry.day == day and (bond.end is None or day < bond.end.day) for bond in bonds) else []


def _is_over(history: History, left: End) -> bool:
    """Whether the treaty had ended when the exit would have taken effect, or ended by it at the end of its term."""
    last = max((force for force in history.forces if force.entry.day <= left.day), default=None, key=_entry_day)
    return last is not None and last.end is not None and (last.end.day < left.day or last.end.step is left.step)


def _entry_day(force: Spell) -> date:
    return force.entry.day


def _outlived(history: History, party: str) -> Iterator[Layer]:
    """The end of the treaty for those whom it bound; for others nothing ends."""
    for index, force in enumerate(history.forces):
        if force.end is not None and any(bond.entry.day <= force.end.day for bond in history.bonds[party]):
            again = layers.restart(history, index)
            yield Layer(layers.OVER, force.end.day, again, PartyStatus.ENDED, (force.end.step,))
