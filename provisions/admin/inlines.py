"""Rows on the page of another record."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from nested_admin import NestedStackedInline, NestedTabularInline

from provisions.admin.fields import RecordFieldsMixin
from provisions.admin.forms import PartForm, RecordForm, RecordFormSet


class RowsMixin(RecordFieldsMixin):
    """Rows of a record, in the order in which it lists them."""

    form = PartForm
    formset = RecordFormSet
    extra = 0
    is_sortable = False  # places are numbers: rows dragged elsewhere would change their owner
    max_num = 500
    list_select_related: tuple[str, ...] = ()

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Rows beyond `max_num` are refused before a form is made for each of them.

        Django sets it to 0 on the instance for users who may not add rows; those that are there still have forms.
        """
        return super().get_formset(request, obj, **{"absolute_max": type(self).max_num, **kwargs})

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related(*self.list_select_related)


class TabularRows(RowsMixin, NestedTabularInline):
    """A table, for rows of a few short fields."""


class StackedRows(RowsMixin, NestedStackedInline):
    """One block for each row."""


class RootRows(TabularRows):
    """Rows of a record that belongs to no treaty."""

    form = RecordForm
