"""Public ordering keys as database expressions that never tie and have a place for null."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.postgres.lookups import Unaccent
from django.db.models import DateTimeField, F, Field, IntegerField, Model, QuerySet, Value
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan
from django.db.models.functions import Coalesce, Collate, Lower
from django.db.models.lookups import IsNull

_FALLBACK: tuple[tuple[type[Field], Any], ...] = (
    (DateTimeField, datetime(1, 1, 1, tzinfo=UTC)),
    (IntegerField, 0),
)


def alphabetical(path: str) -> Any:
    """Orders names regardless of case and accents, and alike on every server."""
    return Collate(Lower(Unaccent(F(path))), "C")


@dataclass(frozen=True)
class Ordering:
    """A total order of a model's rows: `keys` (field paths or expressions), then the id, all in one direction.

    Null comes last in both directions. A row's place is the list of the values that it is ordered by.
    """

    model: type[Model]
    name: str
    keys: Sequence[Any]
    descending: bool

    @classmethod
    def named(cls, model: type[Model], name: str, expressions: Mapping[str, Any]) -> "Ordering":
        """`name` is a public key, with a hyphen before it for descending; `expressions` maps keys that are no field."""
        public = name.removeprefix("-")
        keys = expressions.get(public, public)
        return cls(model, name, keys if isinstance(keys, list | tuple) else (keys,), name.startswith("-"))

    def apply(self, queryset: QuerySet, *, backwards: bool, after: Sequence[Any] | None) -> QuerySet:
        """Rows in this order (or the opposite one), from the first beyond the place `after`."""
        columns = self._columns()
        queryset = queryset.annotate(**columns)
        down = self.descending != backwards
        if after is not None:
            beyond = TupleLessThan if down else TupleGreaterThan
            queryset = queryset.filter(beyond(Tuple(*columns), tuple(after)))
        return queryset.order_by(*(F(name).desc() if down else F(name).asc() for name in columns))

    def place(self, row: Model) -> list[Any]:
        return [getattr(row, name) for name in self._columns()]

    def _columns(self) -> dict[str, Any]:
        """One row comparison over these columns is the whole order; the flag for null flips with the direction."""
        columns: dict[str, Any] = {}
        for number, key in enumerate(self.keys):
            expression = F(key) if isinstance(key, str) else key
            field, nullable = _starting_field(self.model, expression)
            if nullable:
                columns[f"_null_{number}"] = IsNull(expression, not self.descending)
                expression = Coalesce(expression, Value(_fallback(field), output_field=field))
            columns[f"_key_{number}"] = expression
        return columns | {"_id": F("pk")}


def _starting_field(model: type[Model], expression: Any) -> tuple[Field, bool]:
    """The field that the expression is made from, and whether any step of the path to it may be null."""
    parts: list[Any] = [expression] if isinstance(expression, F) else list(expression.flatten())
    path: str = next(part.name for part in parts if isinstance(part, F))  # type: ignore[attr-defined]
    nullable = False
    for name in path.split("__"):
        field: Any = model._meta.get_field(name)
        nullable = nullable or field.null
        model = field.related_model or model
    return field, nullable


def _fallback(field: Field) -> Any:
    """Stands for null in row comparisons, where the flag beside it decides."""
    return next((value for kind, value in _FALLBACK if isinstance(field, kind)), "")
