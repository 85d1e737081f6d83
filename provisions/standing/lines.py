"""A status over time: layers, of which the highest counts, made into stretches that follow one another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from provisions.choices import CaveatStatus, PartyStatus, Stance, TreatyStatus

Status = TreatyStatus | PartyStatus | CaveatStatus


class Mention(NamedTuple):
    """A record that is neither an event nor a treaty."""

    type: str
    ref: str


@dataclass(frozen=True, slots=True)
class Step:
    """One reason: a rule in plain words, what it rests on in law, and the records that it applies to."""

    rule: str
    basis: str
    records: tuple[str | Mention, ...] = ()  # a text is the ref of an event or the slug of a treaty


@dataclass(frozen=True, slots=True)
class Asserter:
    """Who makes a claim, where."""

    stance: Stance
    source: str | None = None
    party: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """What would hold instead, if another claim were preferred, and who makes that claim."""

    status: Status | None  # None: what is spoken of does not hold at all
    steps: tuple[Step, ...]
    asserted_by: tuple[Asserter, ...]
    since: date | None = None  # when that status would have begun


@dataclass(frozen=True, slots=True)
class Layer:
    """A status from a day on, until the day before `end`; where layers overlap, the one of higher rank counts."""

    rank: int
    start: date
    end: date | None
    status: Status
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """One status from a day on, until the day before `end`; with the reasons, and the rivals if it is contested.

    `since` is the day on which the status began, if it was another reason for it, or uncontested, before `start`.
    """

    start: date
    end: date | None
    status: Status
    steps: tuple[Step, ...]
    rivals: tuple[Rival, ...] = ()
    since: date | None = None

    @property
    def contested(self) -> bool:
        return bool(self.rivals)

    def holds_on(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


Line = tuple[Stretch, ...]


def flattened(layers: Iterable[Layer], base: Status, nothing: Step) -> Line:
    """The line from the first day of any layer on; `base` holds where there is none."""
    kept = [layer for layer in layers if layer.end is None or layer.start < layer.end]
    stretches = []
    for start, end in spans([day for layer in kept for day in (layer.start, layer.end)]):
        over = [layer for layer in kept if layer.start <= start and (layer.end is None or start < layer.end)]
        top = max(over, default=None, key=lambda layer: (layer.rank, layer.start))
        stretches.append(Stretch(start, end, top.status if top else base, top.steps if top else (nothing,)))
    return joined(stretches)


def spans(days: Iterable[date | None]) -> Iterator[tuple[date, date | None]]:
    """The stretches between neighbouring days, and the one without end after the last."""
    marks = sorted({day for day in days if day is not None})
    yield from pairwise(marks)
    if marks:
        yield marks[-1], None


def joined(stretches: Iterable[Stretch]) -> Line:
    """Neighbours that differ in nothing made one."""
    line: list[Stretch] = []
    for stretch in stretches:
        last = line[-1] if line else None
        if last and (last.status, last.steps, last.rivals) == (stretch.status, stretch.steps, stretch.rivals):
            line[-1] = replace(last, end=stretch.end)
        else:
            line.append(stretch)
    return tuple(line)


def running(line: Line) -> Line:
    """The line with the day since which each status has held without a break."""
    found: list[Stretch] = []
    for stretch in line:
        goes_on = bool(found) and found[-1].status == stretch.status and found[-1].end == stretch.start
        found.append(replace(stretch, since=found[-1].since if goes_on else stretch.start))
    return tuple(found)


def at(line: Sequence[Stretch], day: date) -> Stretch | None:
    """The stretch that holds on a day; None before the first."""
    return next((stretch for stretch in line if stretch.holds_on(day)), None)


def between_extremes(early: Line, late: Line, unknown: Status) -> Line:
    """What is certain although some dates are partial: where the earliest and the latest possible days agree.

    Elsewhere the status is unknown, and the reasons of both stand side by side.
    """
    if early == late:
        return late
    stretches = []
    for start, end in spans(_marks(early, late)):
        first, second = at(early, start), at(late, start)
        if first and second and first.status == second.status:
            stretches.append(Stretch(start, end, second.status, second.steps))
        else:
            stretches.append(Stretch(start, end, unknown, _open(first, second)))
    return joined(stretches)


def _open(first: Stretch | None, second: Stretch | None) -> tuple[Step, ...]:
    steps = tuple(dict.fromkeys(step for stretch in (second, first) if stretch for step in stretch.steps))
    records = tuple(dict.fromkeys(record for step in steps for record in step.records))
    said = "A date is known only in part: on its possible days the status may already have changed, or not yet."
    return (Step(said, "the record's partial dates", records), *steps)


def with_rivals(preferred: Line, others: Sequence[tuple[Line, tuple[Asserter, ...]]], nothing: Stretch) -> Line:
    """The preferred line, contested where another reading gives another status; `nothing` holds before a line."""
    differing = [(line, who) for line, who in others if line != preferred]
    if not differing:
        return preferred
    stretches = []
    for start, end in spans(_marks(preferred, *(line for line, _ in differing))):
        held = at(preferred, start) or nothing
        found = [(at(line, start) or nothing, who) for line, who in differing]
        rivals = [
            Rival(other.status, other.steps, who, other.since) for other, who in found if other.status != held.status
        ]
        stretches.append(Stretch(start, end, held.status, held.steps, tuple(rivals), held.since))
    while (
        stretches
        and stretches[0].status == nothing.status
        and not stretches[0].rivals
        and not at(preferred, stretches[0].start)
    ):
        del stretches[0]
    return joined(stretches)


def _marks(*lines: Line) -> list[date | None]:
    return [day for line in lines for stretch in line for day in (stretch.start, stretch.end)]
