"""Why an edit was refused, in terms of the page on which it was made."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.apps import apps
from django.db import DatabaseError, DataError, IntegrityError, OperationalError
from django.db.models import Model
from psycopg.errors import LockNotAvailable

from provisions.documents import Document, RefusedError, Shape, render
from provisions.recording import shape_of
from provisions.validators import Fault

REFUSING = (IntegrityError, DataError)


class Problem(NamedTuple):
    """What is wrong, with the form field that it concerns, where there is one."""

    field: str | None
    message: str


BUSY = Problem(
    None, "Somebody else is saving at the moment. Save again in a few seconds; nothing that you typed is lost."
)


def is_busy(error: OperationalError) -> bool:
    """Whether the turn to write did not come within the time that a request may wait."""
    return isinstance(error.__cause__, LockNotAvailable)


class RefusedEditError(Exception):
    """An edit was made and cannot stay; the transaction must be rolled back."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(problems)


@contextmanager
def explaining(root: Model, edited: Model) -> Iterator[None]:
    """Turns a refusal into problems of the page on which `edited`, a record below `root`, was edited."""
    try:
        yield
    except RefusedError as refused:
        shape = shape_of(root)
        document = render(shape, root)
        raise RefusedEditError(tuple(_problem(fault, shape, document, edited) for fault in refused.faults)) from None
    except REFUSING as error:
        raise RefusedEditError(problems_of(error)) from None


def problems_of(error: DatabaseError) -> tuple[Problem, ...]:
    """What a constraint of the database says; a form has missed it only because another change came in between."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    for model in apps.get_app_config("provisions").get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return (Problem(None, constraint.get_violation_error_message()),)
    if isinstance(error, DataError):
        return (Problem(None, "One of the values cannot be stored."),)
    return (Problem(None, "Another change came first, or a value is not allowed. Check the record and repeat yours."),)


class _Step(NamedTuple):
    """A part of the document on the way to a fault."""

    shape: Shape
    item: Document
    index: int = 0

    def shows(self, edited: Model) -> bool:
        """Whether this is the record that was edited."""
        key = self.shape.key
        return isinstance(edited, self.shape.model) and bool(key) and all(self.item[n] == _said(edited, n) for n in key)

    def has_column(self, field: str) -> bool:
        return field in {column.name for column in self.shape.columns}

    def __str__(self) -> str:
        said = [str(self.item[name]) for name in self.shape.key if self.item[name]] or [str(self.index + 1)]
        return " ".join([self.shape.name.replace("_", " "), *said])


def _problem(fault: Fault, shape: Shape, document: Document, edited: Model) -> Problem:
    trail, rest = _follow(shape, document, fault.pointer)
    field = rest[0] if rest else None
    if trail[-1].shows(edited) and (field is None or trail[-1].has_column(field)):
        return Problem(field, fault.detail)
    start = next((place for place, step in enumerate(trail) if place and step.shows(edited)), 0)
    place = ", ".join([str(step) for step in trail[start + 1 :]] + ([field.replace("_", " ")] if field else []))
    return Problem(None, f"{place[0].upper()}{place[1:]}: {fault.detail}" if place else fault.detail)


def _follow(shape: Shape, document: Document, pointer: str) -> tuple[list[_Step], list[str]]:
    """The parts on the way to what a JSON Pointer names, and the steps that lead on within the last of them."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    trail = [_Step(shape, document)]
    while len(steps) > 1:
        rows = next((rows for rows in trail[-1].shape.lists if rows.name == steps[0] and not rows.bare), None)
        if rows is None:
            break
        index = int(steps[1])
        trail.append(_Step(rows.shape, trail[-1].item[rows.name][index], index))
        steps = steps[2:]
    return trail, steps


def _said(row: Model, name: str) -> Any:
    value = getattr(row, name)
    return getattr(value, "slug", value) if isinstance(value, Model) else value
