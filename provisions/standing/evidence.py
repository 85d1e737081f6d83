"""What the sources had published by a day: the records as they were known then."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeVar

from provisions.choices import Vocabulary
from provisions.standing.facts import Act, Clauses, Later, Record, Statement

_Masked = TypeVar("_Masked", Act, Clauses)


def breakpoints(record: Record) -> list[date]:
    """The days on which a source on the treaty, or on a later one that bears on it, was published."""
    days = {statement.available_on for statement in _statements(record)}
    return sorted(days.union(*(breakpoints(later.treaty) for later in record.later)))


def _statements(record: Record) -> Iterator[Statement]:
    yield from record.statements
    for act in record.acts:
        yield from act.statements
    for later in record.later:
        yield from later.statements


def known_by(record: Record, day: date) -> Record | None:
    """The record as the sources published by that day show it; None before the first of them."""
    if record.known_from is not None and record.known_from > day:
        return None
    acts = (act for act in record.acts if is_known(act.statements, day))
    later = (_later_known_by(later, day) for later in record.later if is_known(later.statements, day))
    return replace(
        record,
        clauses=_masked(record.clauses, record.statements, day),
        acts=tuple(known_act(act, day) for act in acts),
        later=tuple(known for known in later if known is not None),
        statements=said_by(record.statements, day),
    )


def known_act(act: Act, day: date) -> Act:
    """The act as the sources published by that day show it."""
    return replace(_masked(act, act.statements, day), statements=said_by(act.statements, day))


def _later_known_by(later: Later, day: date) -> Later | None:
    treaty = known_by(later.treaty, day)
    return replace(later, treaty=treaty, statements=said_by(later.statements, day)) if treaty else None


def is_known(statements: Iterable[Statement], day: date) -> bool:
    """Whether a source asserts it by that day; what nobody is cited for is known with its treaty."""
    asserting = [statement for statement in statements if statement.asserts]
    return not asserting or any(statement.available_on <= day for statement in asserting)


def unknown_fields(statements: Iterable[Statement], day: date) -> set[str]:
    """The fields for which sources are named, none of which was published by that day."""
    asserting = [statement for statement in statements if statement.asserts]
    named = {name for statement in asserting for name in statement.about}
    return named - {name for statement in asserting if statement.available_on <= day for name in statement.about}


def said_by(statements: Iterable[Statement], day: date) -> tuple[Statement, ...]:
    """Those of the statements whose sources were published by the day."""
    return tuple(statement for statement in statements if statement.available_on <= day)


def _masked(facts: _Masked, statements: Iterable[Statement], day: date) -> _Masked:
    """The facts without what only later sources tell."""
    hidden = unknown_fields(statements, day) & {field.name for field in fields(facts)}
    changes: dict[str, Any] = {name: _unknown(getattr(facts, name)) for name in hidden}
    return replace(facts, **changes) if hidden else facts


def _unknown(value: object) -> object:
    """What stands in the place of a value that is not known."""
    if isinstance(value, Vocabulary):
        return getattr(type(value), "UNKNOWN", value)
    return False if isinstance(value, bool) else None
