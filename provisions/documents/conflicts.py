"""What the database refuses, as a refusal of the document that holds it."""

from collections.abc import Iterable

import psycopg
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import Model

from provisions.documents.records import Record
from provisions.documents.refusal import RefusedError
from provisions.validators import Fault

NAMED = 5


def naming(users: Iterable[Model]) -> str:
    """Names of the first few records that refer to one; not of thousands, since each costs queries."""
    few = sorted(users, key=lambda user: (str(user._meta.model_name), user.pk))[:NAMED]
    return ", ".join(sorted({str(user) for user in few}))


def refusal_of(error: IntegrityError, records: list[Record]) -> RefusedError:
    """Which record breaks the constraint that the database names; none by itself, where two of them disagree."""
    diagnosis: psycopg.Error = error.__cause__  # type: ignore[assignment]
    model = records[0].shape.model
    broken = [each for each in model._meta.constraints if each.name == diagnosis.diag.constraint_name]
    for constraint in broken:
        for record in records:
            try:
                constraint.validate(model, record.row)
            except ValidationError as invalid:
                code = getattr(invalid, "code", None) or "constraint"
                return RefusedError([Fault(record.at, code, " ".join(invalid.messages))], record.name)
    said = [str(constraint.get_violation_error_message()) for constraint in broken]
    detail = " ".join([*said, "What is recorded together, or was recorded meanwhile, excludes one another."])
    return RefusedError([Fault("", "conflict", detail)], records[0].name)
