"""Constraints that Django has no class for."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import BaseConstraint, BooleanField, F, Func, Q, TextField, Value
from django.db.models.lookups import Exact


class SameTreaty(BaseConstraint):
    """The row that `field` points to belongs to the treaty of this row: a composite foreign key.

    The target model needs a unique constraint on (treaty, id).
    """

    def __init__(self, *, field: str, name: str, violation_error_message: str | None = None) -> None:
        message = violation_error_message or f"The {field} must belong to the same treaty."
        super().__init__(name=name, violation_error_code="other_treaty", violation_error_message=message)
        self.field = field

    def constraint_sql(self, model: type[models.Model], schema_editor: Any) -> None:
        # Deferred, because the table that it points to may not exist yet.
        schema_editor.deferred_sql.append(self.create_sql(model, schema_editor))

    def create_sql(self, model: type[models.Model], schema_editor: Any) -> str:
        field = model._meta.get_field(self.field)
        quote = schema_editor.quote_name
        return (
            f"ALTER TABLE {quote(model._meta.db_table)} ADD CONSTRAINT {quote(self.name)} "
            f"FOREIGN KEY ({quote('treaty_id')}, {quote(field.column)}) "
            f"REFERENCES {quote(field.related_model._meta.db_table)} ({quote('treaty_id')}, {quote('id')}) "
            "DEFERRABLE INITIALLY DEFERRED"
        )

    def remove_sql(self, model: type[models.Model], schema_editor: Any) -> str:
        quote = schema_editor.quote_name
        return f"ALTER TABLE {quote(model._meta.db_table)} DROP CONSTRAINT {quote(self.name)}"

    def validate(self, model: Any, instance: Any, exclude: Any = None, using: str = "default") -> None:
        if exclude and self.field in exclude:
            return
        target = getattr(instance, self.field)
        if target is not None and target.treaty_id != instance.treaty_id:
            raise ValidationError({self.field: self.get_violation_error_message()}, code=self.violation_error_code)

    def deconstruct(self) -> tuple[str, tuple[()], dict[str, Any]]:
        path, args, kwargs = super().deconstruct()
        kwargs.pop("violation_error_code", None)
        kwargs["field"] = self.field
        return path, args, kwargs

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameTreaty) and self.deconstruct() == other.deconstruct()

    __hash__ = None  # type: ignore[assignment]


class InOrder(Func):
    """True unless partial date `later` is certainly before `earlier`: `2020` is not before `2020-05-01`."""

    template = "(%(expressions)s)"
    arg_joiner = " || '~' COLLATE \"C\" >= "
    output_field = BooleanField()

    def __init__(self, earlier: str, later: str) -> None:
        super().__init__(F(later), F(earlier))
        self.names = (earlier, later)

    def deconstruct(self) -> tuple[str, tuple[str, str], dict[str, Any]]:
        return "provisions.models.constraints.InOrder", self.names, {}


def in_order(earlier: str, later: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=InOrder(earlier, later),
        name=name,
        violation_error_code="dates_reversed",
        violation_error_message=f"{later} is before {earlier}.",
    )


# Strict, so that arrays do not pass for their elements; silent, because a value that is no object fails elsewhere.
ONLY_STRINGS = """NOT jsonb_path_exists(%(expressions)s, 'strict $.* ? (@.type() != "string")', '{}', true)"""


def texts_by_name(field: str, name: str) -> models.CheckConstraint:
    """The JSON is an object whose values are all strings."""
    kind = Func(F(field), function="jsonb_typeof", output_field=TextField())
    only_strings = Func(F(field), template=ONLY_STRINGS, output_field=BooleanField())
    return models.CheckConstraint(
        condition=Q(Exact(kind, Value("object"))) & Q(only_strings),
        name=name,
        violation_error_code="not_texts_by_name",
        violation_error_message=f"{field} must be a JSON object of strings.",
    )


def at_most_one(fields: tuple[str, ...], name: str) -> models.CheckConstraint:
    """No two of the fields are set."""
    none_set = Q(**{f"{field}__isnull": True for field in fields})
    options = none_set
    for chosen in fields:
        options |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return models.CheckConstraint(
        condition=options,
        name=name,
        violation_error_code="several_targets",
        violation_error_message=f"Only one of {', '.join(fields)} may be given.",
    )
