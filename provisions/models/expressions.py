"""Database expressions that several querysets share."""

from collections.abc import Mapping

from django.db.models import BooleanField, Case, CharField, F, Func, IntegerField, Q, Subquery, Value, When
from django.db.models.functions import Concat


class CountOf(Subquery):
    """How many rows a queryset that refers to the outer row has; 0 when it has none."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


class IsAnyOf(Func):
    """Whether a value is among those of a subquery, which is answered first.

    `IN` would make it one more table to join, and PostgreSQL joins beyond eight in the order in which they are written:
    all rows would be completed before all but a few are thrown away.
    """

    template = "%(expressions)s)"
    arg_joiner = " = ANY(ARRAY"
    output_field = BooleanField()


def type_of_target(types: Mapping[str, str]) -> Case:
    """The public type of what a row is about; `types` maps foreign keys to types, none set is the treaty."""
    chosen = (When(Q((f"{field}__isnull", False)), then=Value(name)) for field, name in types.items())
    return Case(*chosen, default=Value("treaty"), output_field=CharField())


def ref_of_target(paths: Mapping[str, tuple[str, ...]]) -> Case:
    """The ref of what a row is about: its treaty's slug, then the values at the paths of the key that is set."""
    chosen = (
        When(Q((f"{field}__isnull", False)), then=Concat("treaty__slug", *_joined(parts), output_field=CharField()))
        for field, parts in paths.items()
    )
    return Case(*chosen, default=F("treaty__slug"), output_field=CharField())


def _joined(paths: tuple[str, ...]) -> list[Value | F]:
    return [part for path in paths for part in (Value(":"), F(path))]
