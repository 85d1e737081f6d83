"""The frame of all list filters: explicit, described, and joined to other tables by EXISTS only."""

from collections import defaultdict
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.forms.fields import Field as FormField
from django_filters import Filter, FilterSet

from provisions.api.parameters import Fault
from provisions.models import Times
from provisions.models.base import RecordQuerySet
from provisions.models.evidence import field_known, is_cited

_NOT_ASKED: tuple[Any, ...] = (None, "", [])


class ParameterFilter(Filter):
    """A query parameter that narrows a list to the rows where `condition` holds.

    With `through`, it holds for some row of that model which belongs to the listed row by the foreign key `link`.
    Parameters with the same `through` and `link` speak of one and the same row: `?party=ru&role=depositary`.
    `tells_of` is the field of the listed row that it tells of, where `field_name` is none of its columns.
    """

    field_class: type[FormField]
    schema: dict[str, Any] = {"type": "string"}
    is_list = False

    def __init__(
        self,
        field_name: str | None = None,
        *,
        help_text: str,
        through: type[Model] | None = None,
        link: str = "treaty",
        tells_of: str | None = None,
        **field_options: Any,
    ) -> None:
        super().__init__(field_name, help_text=help_text, **field_options)
        self.description = help_text
        self.through = through
        self.link = link
        self.tells_of = tells_of

    def condition(self, value: Any) -> Q:
        return Q((f"{self.field_name}__in" if self.is_list else self.field_name, value))

    def openapi(self, name: str) -> dict[str, Any]:
        parameter = {"name": name, "in": "query", "required": False, "description": self.description}
        if not self.is_list:
            return {**parameter, "schema": self.schema}
        several = {"type": "array", "items": self.schema, "minItems": 1, "maxItems": 200}
        return {**parameter, "schema": several, "style": "form", "explode": False}


class StrictFilterSet(FilterSet):
    """The filters of one list; declare `ParameterFilter`s only, which find the days asked about in `parent.times`."""

    def __init__(self, *args: Any, times: Times | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.times = times or Times.now()

    @classmethod
    def parameters(cls) -> list[str]:
        return list(cls.base_filters)

    @classmethod
    def openapi(cls) -> list[dict[str, Any]]:
        return [parameter.openapi(name) for name, parameter in cls.base_filters.items()]

    def faults(self) -> list[Fault]:
        return [Fault(name, "invalid", message) for name, messages in self.errors.items() for message in messages]

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        conditions: dict[Any, Q] = defaultdict(Q)
        for name, value in self.form.cleaned_data.items():
            if value not in _NOT_ASKED:
                asked = self.filters[name]
                conditions[asked.through, asked.link] &= asked.condition(value)
                queryset = self.where_known(queryset, asked)
        for (through, link), condition in conditions.items():
            held = (
                condition
                if through is None
                else Exists(self._rows(through).filter(condition, Q((link, OuterRef("pk")))))
            )
            queryset = queryset.filter(held)
        return queryset

    def where_known(self, queryset: QuerySet, asked: ParameterFilter) -> QuerySet:
        """Rows whose filtered field was known on the day whose evidence counts, so that no filter tells of it."""
        model, day = queryset.model, self.times.known_on
        name = asked.tells_of or _column(model, asked)
        if day is None or name is None or not is_cited(model):
            return queryset
        return queryset.filter(field_known(model, name, day))

    def _rows(self, model: type[Model]) -> QuerySet:
        """Rows that the asker may see and that were known, so that no filter tells of others."""
        rows: Any = model._default_manager.order_by()
        return rows.seen_by(self.request.user, self.times) if isinstance(rows, RecordQuerySet) else rows


def _column(model: type[Model], asked: ParameterFilter) -> str | None:
    """The column of the listed row itself by which the parameter chooses."""
    name = (asked.field_name or "").partition("__")[0]
    columns = {field.name for field in model._meta.concrete_fields} - {"treaty"}
    return name if asked.through is None and name in columns else None
